package se.samverkstad.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.launcher.Console;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.control.ServerDouble;

final class SamverkstadTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void aProduct() throws IOException {
        Path product = folder.resolve("product");
        Files.createDirectories(product.resolve("core"));
        Files.writeString(product.resolve("build.id"), "0123456789abcdef\n");
        Files.writeString(product.resolve("core/core.list"), "");
        System.setProperty("samverkstad.product", product.toString());
        Files.createDirectories(folder.resolve("home/run"));
    }

    @AfterEach
    void noProduct() {
        System.clearProperty("samverkstad.product");
    }

    private int run(String input, String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return Samverkstad.run(console, Messages.forEnvironment("en"), arguments);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private ServerDouble answering(String... answers) throws IOException {
        return ServerDouble.at(folder.resolve("home/run/control.sock"), answers);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Test
    void aPortInUseIsOneSentenceAndLeavesNoHomeBehind() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Path fresh = folder.resolve("fresh");

            int code = run("", "start", "--home", fresh.toString(), "--port", "" + other.getLocalPort());

            assertThat(code).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("is already in use");
            assertThat(out.size()).isZero();
            assertThat(fresh).doesNotExist();
        }
    }

    @Test
    void aWordThatIsNoCommandIsOneSentence() {
        assertThat(run("", "begin")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("'begin'")
                .contains("--help");
    }

    @Test
    void aPlanIsShownWithItsHashAndHowToApplyIt() throws Exception {
        try (ServerDouble server =
                answering("{\"result\":{\"text\":[\"Installs podcast 0.2.0.\"],\"hash\":\"f00d\"}}")) {
            int code = run("", "modules", "plan", "--home", home(), "install", "podcast@0.2.0", "remove", "seminar");

            assertThat(code).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("Installs podcast 0.2.0.\n" + "Apply it with: samverkstad modules apply f00d\n");
            assertThat(json(server.heard()))
                    .isEqualTo(json("{\"command\":\"modules.plan\",\"arguments\":{\"changes\":["
                            + "{\"verb\":\"install\",\"module\":\"podcast\",\"version\":\"0.2.0\"},"
                            + "{\"verb\":\"remove\",\"module\":\"seminar\",\"version\":null}],\"language\":\"en\"}}"));
        }
    }

    @Test
    void withoutApplyAChangeIsOnlyPlanned() throws Exception {
        try (ServerDouble server = answering("{\"result\":{\"text\":[\"Removes seminar.\"],\"hash\":\"f00d\"}}")) {
            assertThat(run("", "modules", "remove", "seminar", "--home", home()))
                    .isZero();

            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("Removes seminar.\n" + "Apply it with: samverkstad modules apply f00d\n");
            assertThat(json(server.heard()).get("command").getAsString()).isEqualTo("modules.plan");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "pause"})
    void disableAndPauseAreTheSameWord(String word) throws Exception {
        try (ServerDouble server = answering("{\"result\":{\"text\":[],\"hash\":\"f00d\"}}")) {
            assertThat(run("", "modules", word, "seminar", "--home", home())).isZero();
            assertThat(server.heard()).contains("\"verb\":\"pause\"");
        }
    }

    @Test
    void aDesiredStateIsSentAsItStandsInItsFile() throws Exception {
        Path file = folder.resolve("desired.json");
        java.nio.file.Files.writeString(file, "{\"format\":1,\"modules\":{\"podcast\":{}}}");
        try (ServerDouble server = answering("{\"result\":{\"text\":[\"Everything is so.\"],\"steps\":[]}}")) {
            assertThat(run("", "modules", "plan", "--file", file.toString(), "--apply", "--home", home()))
                    .isZero();

            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Everything is so.\n");
            assertThat(json(server.heard()).getAsJsonObject("arguments").getAsJsonObject("desired"))
                    .isEqualTo(json("{\"format\":1,\"modules\":{\"podcast\":{}}}"));
        }
    }

    @Test
    void aPlanIsOfWordsOrOfAFile() {
        assertThat(run("", "modules", "plan", "--home", home())).isEqualTo(2);
        assertThat(run("", "modules", "plan", "--file", "missing.json", "--home", home()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("missing.json cannot be read");
    }

    @Test
    void forProgramsTheWholeAnswerIsPrintedAndProgressKeptApart() throws Exception {
        try (ServerDouble server = answering(
                "{\"progress\":\"Läser\"}", "{\"result\":{\"modules\":[{\"id\":\"podcast\"}],\"text\":[\"x\"]}}")) {
            assertThat(run("", "modules", "list", "--json", "--home", home())).isZero();
            assertThat(json(out.toString(StandardCharsets.UTF_8)))
                    .isEqualTo(json("{\"modules\":[{\"id\":\"podcast\"}],\"text\":[\"x\"]}"));
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Läser\n");
            assertThat(server.heard()).contains("modules.list");
        }
    }

    @Test
    void anErrorOfTheServerIsItsSentenceAndExitCodeOne() throws Exception {
        try (ServerDouble server =
                answering("{\"error\":{\"code\":\"STALE\",\"message\":\"The plan f00d is not known.\"}}")) {
            assertThat(run("", "modules", "apply", "f00d", "--home", home())).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("The plan f00d is not known.\n");
            assertThat(json(server.heard()).getAsJsonObject("arguments"))
                    .isEqualTo(json("{\"hash\":\"f00d\",\"language\":\"en\"}"));
        }
    }

    @Test
    void whatAModuleWritesCannotSteerTheTerminal() throws Exception {
        try (ServerDouble server = answering("{\"result\":{\"text\":[\"a\\u001b[2Jb\\r\\nc\"]}}")) {
            run("", "modules", "list", "--home", home());

            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a?[2Jb??c\n");
            assertThat(server.heard()).isNotEmpty();
        }
    }

    @Test
    void setupSendsTheFirstLineOfStandardInputAsThePassword() throws Exception {
        try (ServerDouble server = answering("{\"result\":{\"text\":[\"Done.\"]}}")) {
            int code = run(
                    "lösen ord\nmore\n",
                    "setup",
                    "--home",
                    home(),
                    "--admin",
                    "anna",
                    "--password-stdin",
                    "--municipality",
                    "0680",
                    "--modules",
                    "podcast,seminar");

            assertThat(code).isZero();
            assertThat(json(server.heard()).getAsJsonObject("arguments"))
                    .isEqualTo(json(
                            "{\"admin\":\"anna\",\"password\":\"lösen ord\",\"municipality\":\"0680\",\"kind\":\"municipality\",\"organisation\":\"\","
                                    + "\"language\":\"sv\",\"modules\":[\"podcast\",\"seminar\"]}"));
        }
    }

    @Test
    void setupWithoutAPasswordIsRefusedBeforeAnythingIsSent() {
        assertThat(run("", "setup", "--home", home(), "--admin", "anna", "--password-stdin", "--municipality", "0680"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("The password is missing");
    }

    @Test
    void wordsThatAreNoChangeAreRefused() {
        assertThat(run("", "modules", "plan", "--home", home(), "destroy", "podcast"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"destroy\" does not fit");
    }

    @Test
    void stoppingWhatDoesNotRunIsSaidAndDone() {
        assertThat(run("", "stop", "--home", home())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("is not running on");
    }

    @Test
    void theVersionNamesTheBuild() {
        assertThat(run("", "version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("(build 0123456789ab, Java ");
    }
}
