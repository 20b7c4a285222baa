package se.samverkstad.benchmarks.contestant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Tells the server of commands in a peer what to do. */
record CommandLine(int port) {
    void tell(String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.println(command);
            String answer = in.readLine();
            if (!"ok".equals(answer)) {
                throw new IOException("%s: %s".formatted(command, answer));
            }
        }
    }

    /** Three lines that make a page come, be renewed and go. */
    Changes changes(URI page, String install, String update, String remove) {
        return new Changes() {
            @Override
            public void install() throws IOException {
                tell(install);
            }

            @Override
            public void update() throws IOException {
                tell(update);
            }

            @Override
            public void remove() throws IOException {
                tell(remove);
            }

            @Override
            public URI page() {
                return page;
            }

            @Override
            public int gone() {
                return 404;
            }
        };
    }
}
