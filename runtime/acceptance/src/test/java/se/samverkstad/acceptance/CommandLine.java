package se.samverkstad.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code bin/samverkstad} as a person types it, until it ends. */
final class CommandLine {
    /** Not LC_ALL, because bash itself complains of a locale that the machine lacks. */
    static final Map<String, String> SWEDISH = Map.of("LC_ALL", "", "LC_MESSAGES", "sv_SE.UTF-8");

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private CommandLine() {}

    /** How a command ended. */
    record Ended(int code, String out, String err, Duration time) {
        /** Everything it said. */
        String said() {
            return out + err;
        }
    }

    static Ended run(Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        return run(Server.PRODUCT, environment, input, arguments);
    }

    static Ended run(Path product, Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(product.resolve("bin/samverkstad").toString());
        command.addAll(List.of(arguments));
        Path folder = Files.createTempDirectory("command");
        File in = Files.writeString(folder.resolve("in"), input).toFile();
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(in)
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        Ended result = new Ended(
                ended ? process.exitValue() : -1,
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8),
                Duration.ofNanos(System.nanoTime() - begin));
        for (File each : new File[] {in, out, err, folder.toFile()}) {
            Files.delete(each.toPath());
        }
        if (!ended) {
            throw new AssertionError("%s did not end in %d s: %s".formatted(command, LIMIT.toSeconds(), result.said()));
        }
        return result;
    }

    /** With the words of the command in Swedish, as for someone whose terminal is. */
    static Ended swedish(String... arguments) throws IOException, InterruptedException {
        return run(SWEDISH, "", arguments);
    }

    static Ended english(String... arguments) throws IOException, InterruptedException {
        return run(Map.of("LC_ALL", "", "LC_MESSAGES", "en_GB.UTF-8"), "", arguments);
    }
}
