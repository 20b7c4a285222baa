package se.samverkstad.launcher.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The control socket of the server that holds a home folder. One connection carries one command: a line of JSON there,
 * lines of progress and one result or error back. Only the owner of the home can open it.
 */
public final class Control {
    private final Path home;

    public Control(Path home) {
        this.home = home;
    }

    /** Whether a server answers now. */
    public boolean answers() {
        try {
            connect().close();
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Sends a command and waits for its end.
     *
     * @param progress gets each step as it happens, on this thread
     * @throws ControlFailure when the server refuses or fails
     * @throws IOException when the conversation breaks
     */
    public JsonObject call(String command, JsonObject arguments, Consumer<String> progress)
            throws IOException, ControlFailure {
        JsonObject request = new JsonObject();
        request.addProperty("command", command);
        request.add("arguments", arguments);
        try (SocketChannel channel = connect();
                BufferedReader answers = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
            ByteBuffer line = ByteBuffer.wrap((request + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return lastOf(answers, progress);
        } catch (JsonParseException | IllegalStateException | ClassCastException e) {
            throw new IOException("the server's answer is not understood: " + e.getMessage(), e);
        }
    }

    private static JsonObject lastOf(BufferedReader answers, Consumer<String> progress)
            throws IOException, ControlFailure {
        String line;
        while ((line = answers.readLine()) != null) {
            JsonObject answer = JsonParser.parseString(line).getAsJsonObject();
            if (answer.has("result")) {
                JsonElement result = answer.get("result");
                return result.isJsonObject() ? result.getAsJsonObject() : answer;
            }
            if (answer.has("error")) {
                JsonObject error = answer.getAsJsonObject("error");
                throw new ControlFailure(answer, error.get("message").getAsString());
            }
            if (answer.has("progress")) {
                progress.accept(answer.get("progress").getAsString());
            }
        }
        throw new IOException("the server closed the connection before it answered");
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        boolean connected = false;
        try {
            channel.connect(UnixDomainSocketAddress.of(socket()));
            connected = true;
            return channel;
        } finally {
            if (!connected) {
                channel.close();
            }
        }
    }

    /** Where the socket lies: a path that is too long for a socket is replaced by one that a file names. */
    private Path socket() throws IOException {
        Path elsewhere = home.resolve("run/control.path");
        return Files.isRegularFile(elsewhere)
                ? Path.of(Files.readString(elsewhere).strip())
                : home.resolve("run/control.sock");
    }
}
