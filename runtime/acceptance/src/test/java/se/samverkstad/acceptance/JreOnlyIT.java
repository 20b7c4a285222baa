package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that is handed over, unpacked where names are awkward, on a Java with nothing but what the handbook names. */
final class JreOnlyIT {
    private static final Path HANDBOOK = Path.of("../docs/handbook/installation.md");
    private static final int LATER_JAVA = 25;

    @TempDir
    private Path folder;

    @Test
    void itRunsOnARuntimeOfThisJava() throws Exception {
        runsOn(Path.of(System.getProperty("java.home")));
    }

    @Test
    void itRunsOnARuntimeOfALaterJava() throws Exception {
        Optional<Path> later = laterJava();
        assumeTrue(
                later.isPresent(), "no JDK %d or later in SAMVERKSTAD_TEST_JAVA or /usr/lib/jvm".formatted(LATER_JAVA));
        runsOn(later.orElseThrow());
    }

    private static Optional<Path> laterJava() throws IOException {
        String named = System.getenv("SAMVERKSTAD_TEST_JAVA");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(all)) {
            return found.filter(each -> Files.isExecutable(each.resolve("bin/jlink")))
                    .filter(each -> major(each) >= LATER_JAVA)
                    .sorted()
                    .findFirst();
        }
    }

    private static int major(Path java) {
        try (Stream<String> release = Files.lines(java.resolve("release"))) {
            return release.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^\\d.]", "").replaceAll("\\..*", ""))
                    .map(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private void runsOn(Path jdk) throws Exception {
        assumeTrue(Files.isExecutable(jdk.resolve("bin/jlink")), "no jlink in " + jdk);
        Path jre = folder.resolve("jre");
        run(null, "", jdk.resolve("bin/jlink").toString(), "--add-modules", modules(), "--output", jre.toString());
        Path product = unpacked();
        Path script = product.resolve("bin/samverkstad");
        Path home = folder.resolve("hem för Älvmark");
        String said = run(
                jre,
                "ett langt losenord\n",
                script.toString(),
                "setup",
                "--admin",
                "anna",
                "--password-stdin",
                "--municipality",
                "1440",
                "--modules",
                "podcast",
                "--home",
                home.toString());
        assertThat(said).contains("Forskningspodd 0.1.0 är installerad");
        ProcessBuilder builder =
                new ProcessBuilder(script.toString(), "start", "--home", home.toString(), "--port", "0");
        on(jre, builder);
        Process server =
                builder.redirectError(folder.resolve("server.err").toFile()).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String ready = out.readLine();
            assertThat(ready).as(Files.readString(folder.resolve("server.err"))).startsWith("Samverkstad is ready at ");
            URI address = URI.create(ready.substring(ready.indexOf("http")));
            assertThat(status(address.resolve("/health/ready"))).isEqualTo(200);
            assertThat(status(address.resolve("/logga-in"))).isEqualTo(200);
            Person anna = Person.guest(address.resolve("/"));
            assertThat(anna.signIn("ett langt losenord", "/").statusCode()).isEqualTo(303);
            HttpResponse<byte[]> paper = anna.bytes("/moduler/podcast/underlag/pdf");
            assertThat(paper.statusCode()).isEqualTo(200);
            assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            assertThat(run(jre, "", script.toString(), "modules", "list", "--home", home.toString()))
                    .contains("podcast");
            run(jre, "", script.toString(), "stop", "--home", home.toString());
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
        } finally {
            server.destroyForcibly();
        }
    }

    /** The modules that the handbook tells an administrator to link. */
    private static String modules() throws IOException {
        String handbook = Files.readString(HANDBOOK);
        int begin = handbook.indexOf("--add-modules ") + "--add-modules ".length();
        String modules = handbook.substring(begin, handbook.indexOf(' ', begin));
        assertThat(modules).startsWith("java.base,");
        return modules;
    }

    private Path unpacked() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("en mapp för Å"));
        run(null, "", "tar", "-xzf", archive().toString(), "-C", place.toString());
        try (Stream<Path> top = Files.list(place)) {
            List<Path> all = top.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    static Path archive() throws IOException {
        try (Stream<Path> beside = Files.list(Server.PRODUCT.resolve("..").normalize())) {
            return beside.filter(each -> each.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow()
                    .normalize();
        }
    }

    private static void on(Path jre, ProcessBuilder builder) {
        builder.environment().put("JAVA_HOME", jre.toString());
        builder.environment().put("SAMVERKSTAD_CLASS_DATA", "off");
        builder.environment().put("LC_ALL", "");
        builder.environment().put("LC_MESSAGES", "en_GB.UTF-8");
    }

    private String run(@Nullable Path jre, String input, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("command.out");
        Path in = Files.writeString(folder.resolve("command.in"), input);
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectInput(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        if (jre != null) {
            on(jre, builder);
        }
        Process process = builder.start();
        boolean ended = process.waitFor(240, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(out);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
