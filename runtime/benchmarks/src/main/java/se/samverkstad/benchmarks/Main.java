package se.samverkstad.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.samverkstad.benchmarks.contestant.Folders;

/** Started by hand, by {@code runtime/benchmarks/run}. */
public final class Main {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path here = Path.of(System.getProperty("benchmarks", "."));
        Options options;
        try {
            options = Options.parse(List.of(arguments), here.resolve("../product/target/samverkstad"));
            if (!Files.exists(options.product().resolve("build.id"))) {
                throw new IllegalArgumentException("there is no product in " + options.product());
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        LocalDateTime begin = LocalDateTime.now();
        String machine = Machine.facts(options.product());
        // What is left of it after a failure tells why: the logs are there.
        Path work = Files.createTempDirectory("samverkstad-benchmarks");
        String table =
                new Benchmark(options, here.resolve("target/peers"), work).run().table();
        Folders.delete(work);
        String report =
                "# Samverkstad beside its peers, %s%n%n%s.%n%n%s".formatted(begin.format(MINUTE), machine, table);
        System.out.print(report);
        if (options.save()) {
            Path results = Files.createDirectories(here.resolve("results"));
            Files.writeString(results.resolve(begin.toLocalDate() + ".md"), report);
        }
    }
}
