package se.samverkstad.benchmarks.contestant;

import java.nio.file.Path;

/** The JVM that runs the benchmark, which is the one that runs all who are measured. */
public final class Java {
    public static final Path HOME = Path.of(System.getProperty("java.home"));

    private Java() {}

    static String command() {
        return HOME.resolve("bin/java").toString();
    }

    /** Where the benchmark's own classes are. */
    static Path classes() {
        return Path.of(
                Java.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
