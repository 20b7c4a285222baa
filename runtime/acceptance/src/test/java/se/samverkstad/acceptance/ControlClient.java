package se.samverkstad.acceptance;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Speaks to the control socket of a home. */
final class ControlClient {
    private static final Gson GSON = new Gson();

    private ControlClient() {}

    /** The refusal's code and sentence. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code, String sentence) {
            super(sentence);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static JsonObject ask(Path home, String command, JsonObject arguments) throws IOException {
        Path socket = home.resolve("run/control.sock");
        if (!Files.exists(socket)) {
            socket = Path.of(Files.readString(home.resolve("run/control.path")).trim());
        }
        JsonObject request = new JsonObject();
        request.addProperty("command", command);
        request.add("arguments", arguments);
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap((GSON.toJson(request) + "\n").getBytes(StandardCharsets.UTF_8)));
            BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonObject reply = GSON.fromJson(line, JsonObject.class);
                if (reply.has("error")) {
                    JsonObject error = reply.getAsJsonObject("error");
                    throw new Refused(
                            error.get("code").getAsString(),
                            error.get("message").getAsString());
                }
                if (reply.has("result")) {
                    return reply.getAsJsonObject("result");
                }
            }
        }
        throw new IOException("the server ended before it answered " + command);
    }
}
