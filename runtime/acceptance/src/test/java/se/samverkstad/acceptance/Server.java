package se.samverkstad.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The product, started as a user starts it, on a home of its own and a free port of loopback. */
final class Server implements AutoCloseable {
    static final Path PRODUCT = Path.of(System.getProperty("product", "../product/target/samverkstad"))
            .toAbsolutePath()
            .normalize();

    private static final Duration START = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Process process;
    private final Path home;
    private final URI firstAddress;

    private Server(Process process, Path home, URI firstAddress) {
        this.process = process;
        this.home = home;
        this.firstAddress = firstAddress;
    }

    /** Starts and waits until it says that it is ready. */
    static Server start(Path home, String... jvmOptions) throws IOException, InterruptedException {
        Map<String, String> environment =
                jvmOptions.length > 0 ? Map.of("JAVA_TOOL_OPTIONS", String.join(" ", jvmOptions)) : Map.of();
        return start(home, environment, "--developer-mode");
    }

    /** The same with these variables and options of {@code start} besides home and port. */
    static Server start(Path home, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        return start(PRODUCT, home, environment, withFreePort(options));
    }

    private static String[] withFreePort(String... options) {
        return Stream.concat(Stream.of("--port", "0"), Arrays.stream(options)).toArray(String[]::new);
    }

    /** Another product, and the port that the home or the options name. */
    static Server start(Path product, Path home, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(product.resolve("bin/samverkstad").toString(), "start", "--home", home.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        // A server of a test lives shorter than it takes to make the class-data archive; ClassDataIT turns it on.
        builder.environment().put("SAMVERKSTAD_CLASS_DATA", "off");
        builder.environment().putAll(environment);
        Path log = Files.createTempFile("samverkstad", ".err");
        log.toFile().deleteOnExit();
        builder.redirectError(log.toFile());
        Process process = builder.start();
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, ready), "server-output");
        reader.setDaemon(true);
        reader.start();
        try {
            String line = ready.get(START.toSeconds(), TimeUnit.SECONDS);
            return new Server(process, home, URI.create(line.substring(line.indexOf("http"))));
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("not ready: " + Files.readString(log), e);
        }
    }

    private static void read(Process process, CompletableFuture<String> ready) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("Samverkstad is ready at ")) {
                    ready.complete(line);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IOException("the process ended without being ready"));
    }

    /** The address that was printed, with the set-up code on a new home. */
    URI firstAddress() {
        return firstAddress;
    }

    URI address(String path) {
        return firstAddress.resolve(path);
    }

    long pid() {
        return process.pid();
    }

    Path home() {
        return home;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Asks over the control socket, as the command line does. */
    JsonObject control(String command, JsonObject arguments) throws IOException {
        return ControlClient.ask(home, command, arguments);
    }

    /** Plans and applies one change and waits for its end. */
    JsonObject change(String verb, String module, @Nullable String version) throws IOException {
        return control("modules.apply", planned(verb, module, version));
    }

    JsonObject planned(String verb, String module, @Nullable String version) throws IOException {
        JsonObject change = new JsonObject();
        change.addProperty("verb", verb);
        change.addProperty("module", module);
        change.addProperty("version", version);
        JsonArray changes = new JsonArray();
        changes.add(change);
        JsonObject arguments = new JsonObject();
        arguments.add("changes", changes);
        JsonObject plan = control("modules.plan", arguments);
        JsonObject apply = new JsonObject();
        apply.addProperty("hash", plan.get("hash").getAsString());
        return apply;
    }

    /** kill -9, and waits until the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, as Ctrl+C does; answers the exit code once it has ended. */
    int terminate(Duration limit) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the server did not end within " + limit);
        }
        return process.exitValue();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Waits for an end that comes by itself. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** SIGTERM, as Ctrl+C does; killed when it takes longer than it may. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Every module archive given, in the home's own repository. */
    static void offer(Path home, List<se.samverkstad.features.archive.ModuleArchive> archives) throws IOException {
        List<se.samverkstad.features.archive.ModuleArchive> all = new ArrayList<>(archives);
        se.samverkstad.features.archive.RepositoryWriter.write(all, home.resolve("repository"));
    }
}
