package se.samverkstad.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where it was measured, in one line. */
final class Machine {
    private Machine() {}

    static String facts(Path product) throws IOException {
        return "%d cores (%s), %d GB, load %s before; Linux %s; %s %s; product %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        find("/proc/cpuinfo", "model name\\s*: (.*)"),
                        Math.round(Long.parseLong(find("/proc/meminfo", "MemTotal:\\s+(\\d+)")) / 1048576.0),
                        find("/proc/loadavg", "^(\\S+)"),
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        Files.readString(product.resolve("build.id")).strip());
    }

    private static String find(String file, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        return found.find() ? found.group(1).strip() : "0";
    }
}
