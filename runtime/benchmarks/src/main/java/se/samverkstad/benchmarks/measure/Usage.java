package se.samverkstad.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a process and its children have used until now, as Linux tells it. */
public final class Usage {
    /** Of {@code /proc/PID/stat}; it is 100 on every Linux that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    /** Of the heap, whatever the collector; what metaspace uses stands on another line. */
    private static final Pattern HEAP =
            Pattern.compile("(?:heap|generation|PSYoungGen|ParOldGen)\\s+total \\d+K, used (\\d+)K");

    private Usage() {}

    /** Seconds of processor, also of children that have ended. */
    public static double cpuSeconds(Process process) throws IOException {
        long ticks = 0;
        for (long pid : all(process)) {
            String stat = read(pid, "stat");
            if (!stat.isEmpty()) {
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                for (int field = 11; field <= 14; field++) {
                    ticks += Long.parseLong(fields[field]);
                }
            }
        }
        return ticks / TICKS_A_SECOND;
    }

    public static double residentMegabytes(Process process) throws IOException {
        long kilobytes = 0;
        for (long pid : all(process)) {
            kilobytes += resident(pid);
        }
        return kilobytes / 1024.0;
    }

    /** Of the largest of the processes: the Java one, when a script stands before it. */
    public static double heapMegabytes(Process process) throws IOException, InterruptedException {
        long java = process.pid();
        for (long pid : all(process)) {
            java = resident(pid) > resident(java) ? pid : java;
        }
        jcmd(java, "GC.run");
        jcmd(java, "GC.run");
        Matcher used = HEAP.matcher(jcmd(java, "GC.heap_info"));
        double kilobytes =
                used.results().mapToLong(each -> Long.parseLong(each.group(1))).sum();
        if (kilobytes == 0) {
            throw new IOException("GC.heap_info of process %d says nothing that is understood".formatted(java));
        }
        return kilobytes / 1024;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(List.of(jcmd.toString(), Long.toString(pid), command))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("jcmd %d %s: %s".formatted(pid, command, said));
        }
        return said;
    }

    private static long resident(long pid) throws IOException {
        Matcher line = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(read(pid, "status"));
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    private static long[] all(Process process) {
        try (Stream<ProcessHandle> children = process.descendants()) {
            return LongStream.concat(
                            LongStream.of(process.pid()),
                            children.mapToLong(ProcessHandle::pid).sorted())
                    .toArray();
        }
    }

    /** Nothing of a process that has just ended. */
    private static String read(long pid, String file) throws IOException {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
