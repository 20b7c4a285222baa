package se.samverkstad.launcher.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Answers one connection with fixed lines and remembers what it heard. */
public final class ServerDouble implements AutoCloseable {
    private final ServerSocketChannel listening;
    private final CompletableFuture<String> heard;

    private ServerDouble(ServerSocketChannel listening, String[] answers) {
        this.listening = listening;
        this.heard = CompletableFuture.supplyAsync(() -> {
            try {
                return serve(answers);
            } catch (IOException e) {
                return "";
            }
        });
    }

    public static ServerDouble at(Path socket, String... answers) throws IOException {
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        return new ServerDouble(listening, answers);
    }

    /** Connections that close without a word, as of one who only looks whether somebody answers, are passed over. */
    private String serve(String[] answers) throws IOException {
        while (true) {
            try (SocketChannel channel = listening.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
                String line = in.readLine();
                if (line != null) {
                    for (String answer : answers) {
                        channel.write(ByteBuffer.wrap((answer + "\n").getBytes(StandardCharsets.UTF_8)));
                    }
                    return line;
                }
            }
        }
    }

    public String heard() throws Exception {
        return heard.get(10, TimeUnit.SECONDS);
    }

    /** Returns when nothing listens any more: a thread that is still in accept keeps the socket open after its channel. */
    @Override
    public void close() throws IOException {
        listening.close();
        try {
            heard();
        } catch (Exception e) {
            throw new IOException("it still listens", e);
        }
    }
}
