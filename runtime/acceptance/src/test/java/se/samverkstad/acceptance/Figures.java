package se.samverkstad.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What the proofs measured, one line for each, in the folder that the property {@code figures} names. */
final class Figures {
    private static final Path FOLDER = Path.of(System.getProperty("figures", "target/figures"));

    private Figures() {}

    static void write(String name, String format, Object... values) throws IOException {
        Files.createDirectories(FOLDER);
        String line = String.format(Locale.ROOT, format, values);
        Files.writeString(FOLDER.resolve(name + ".txt"), line + "\n");
        System.out.println("figure " + name + ": " + line);
    }

    /** The value below which that share of the sorted values lies. */
    static long quantile(long[] values, double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
