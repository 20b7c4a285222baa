package se.samverkstad.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A listener on a thin line: takes the beginning of a file, and the rest when it is asked to. */
final class SlowDownload implements AutoCloseable {
    private static final int BEGINNING = 64 << 10;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final String head;

    /** Returns when the beginning has come; the socket's small buffer keeps the rest with the server. */
    SlowDownload(URI file) throws IOException {
        socket.setReceiveBufferSize(16 << 10);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(file.getHost(), file.getPort()), 10_000);
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                        .formatted(file.getRawPath(), file.getRawAuthority())
                        .getBytes(StandardCharsets.US_ASCII));
        in = socket.getInputStream();
        head = readHead();
        taken.write(in.readNBytes(BEGINNING));
    }

    private String readHead() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("cut off in the headers: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    String head() {
        return head;
    }

    /** Everything, once the rest has come. */
    byte[] finish() throws IOException {
        in.transferTo(taken);
        return taken.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
