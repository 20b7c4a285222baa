package se.samverkstad.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * A small reverse proxy: takes https, asks the server over http from an address of its own, and tells in {@code Forwarded}
 * who asked and for which host. One request a connection.
 */
final class TlsProxy implements AutoCloseable {
    private final ServerSocket door;
    private final InetAddress own;
    private volatile int behind;

    /** @param own the address it asks from, of loopback as well */
    TlsProxy(SSLContext context, String own) throws IOException {
        this.own = InetAddress.getByName(own);
        this.door = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::accept, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    void passOnTo(int port) {
        behind = port;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread thread = new Thread(() -> serve(client), "proxied");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket()) {
            server.bind(new InetSocketAddress(own, 0));
            server.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), behind));
            String head = told(head(client.getInputStream()), client);
            server.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            Thread body = new Thread(() -> pump(client, server), "proxied-body");
            body.setDaemon(true);
            body.start();
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // The client or the server went; the other is closed too.
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // As above.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client went");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** The head without what the client says of itself, with what the proxy says. */
    private String told(String head, Socket client) {
        List<String> lines = head.strip().lines().toList();
        String host = lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("host:"))
                .map(line -> line.substring(5).strip())
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("no host")));
        String kept = lines.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).matches("(host|forwarded|connection|upgrade):.*"))
                .collect(Collectors.joining("\r\n"));
        return kept + "\r\nHost: 127.0.0.1:" + behind + "\r\nForwarded: for="
                + client.getInetAddress().getHostAddress() + ";proto=https;host=\"" + host
                + "\"\r\nConnection: close\r\n\r\n";
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
