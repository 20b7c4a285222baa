package se.samverkstad.launcher.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ControlTest {
    @TempDir
    private Path home;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectory(home.resolve("run"));
    }

    private JsonObject call() throws IOException, ControlFailure {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("hash", "å1");
        return new Control(home).call("modules.apply", arguments, progress::add);
    }

    @Test
    void progressComesFirstThenTheResult() throws Exception {
        try (ServerDouble server = ServerDouble.at(
                home.resolve("run/control.sock"),
                "{\"progress\":\"Hämtar\"}",
                "{\"progress\":\"Byter\"}",
                "{\"result\":{\"text\":[\"Klart.\"]}}")) {
            assertThat(call().getAsJsonArray("text").get(0).getAsString()).isEqualTo("Klart.");
            assertThat(progress).containsExactly("Hämtar", "Byter");
            assertThat(JsonParser.parseString(server.heard()))
                    .isEqualTo(
                            JsonParser.parseString("{\"command\":\"modules.apply\",\"arguments\":{\"hash\":\"å1\"}}"));
        }
    }

    @Test
    void anErrorIsThrownWithItsSentenceAndTheWholeAnswer() throws Exception {
        try (ServerDouble server = ServerDouble.at(
                home.resolve("run/control.sock"),
                "{\"error\":{\"code\":\"STALE\",\"message\":\"Planen är för gammal.\"}}")) {
            assertThatThrownBy(this::call).isInstanceOfSatisfying(ControlFailure.class, failure -> {
                assertThat(failure).hasMessage("Planen är för gammal.");
                assertThat(failure.answer().getAsJsonObject("error").get("code").getAsString())
                        .isEqualTo("STALE");
            });
            assertThat(server.heard()).contains("modules.apply");
        }
    }

    @Test
    void aSocketElsewhereIsFoundByTheFileThatNamesIt(@TempDir Path elsewhere) throws Exception {
        Path socket = elsewhere.resolve("s");
        Files.writeString(home.resolve("run/control.path"), socket + "\n");
        try (ServerDouble server = ServerDouble.at(socket, "{\"result\":{}}")) {
            assertThat(call().size()).isZero();
            assertThat(server.heard()).isNotEmpty();
        }
    }

    @Test
    void aServerThatHangsUpIsNoResult() throws Exception {
        try (ServerDouble server = ServerDouble.at(home.resolve("run/control.sock"), "{\"progress\":\"Hämtar\"}")) {
            assertThatThrownBy(this::call).isInstanceOf(IOException.class).hasMessageContaining("before it answered");
            assertThat(server.heard()).isNotEmpty();
        }
    }

    @Test
    void aSocketThatAKilledServerLeftBehindDoesNotAnswer() throws Exception {
        Path socket = home.resolve("run/control.sock");
        ServerDouble.at(socket, "{}").close();

        assertThat(socket).exists();
        assertThat(new Control(home).answers()).isFalse();
    }
}
