package se.samverkstad.benchmarks.contestant;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
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
import org.jspecify.annotations.Nullable;

/** The control socket of a home: what the command line speaks to. */
record Control(Path home) {
    private static final Gson GSON = new Gson();

    /**
     * Plans one change and applies the plan; returns when it is done.
     *
     * @param version none for what has no choice of versions
     */
    void change(String verb, String module, @Nullable String version) throws IOException {
        JsonObject change = new JsonObject();
        change.addProperty("verb", verb);
        change.addProperty("module", module);
        change.addProperty("version", version);
        JsonArray changes = new JsonArray();
        changes.add(change);
        JsonObject plan = new JsonObject();
        plan.add("changes", changes);
        JsonObject apply = new JsonObject();
        apply.add("hash", ask("modules.plan", plan).get("hash"));
        ask("modules.apply", apply);
    }

    JsonObject ask(String command, JsonObject arguments) throws IOException {
        JsonObject request = new JsonObject();
        request.addProperty("command", command);
        request.add("arguments", arguments);
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            channel.write(ByteBuffer.wrap((GSON.toJson(request) + "\n").getBytes(StandardCharsets.UTF_8)));
            BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonObject reply = GSON.fromJson(line, JsonObject.class);
                if (reply.has("error")) {
                    throw new IOException("%s: %s".formatted(command, reply.get("error")));
                }
                if (reply.has("result")) {
                    return reply.getAsJsonObject("result");
                }
            }
        }
        throw new IOException("the server ended before it answered " + command);
    }

    /** A home whose path is too long for a socket says where the socket is. */
    private Path socket() throws IOException {
        Path named = home.resolve("run/control.path");
        return Files.exists(named) ? Path.of(Files.readString(named).strip()) : home.resolve("run/control.sock");
    }
}
