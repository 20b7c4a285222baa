package se.samverkstad.benchmarks.measure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, and what it took until its first 200. */
public final class Running implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final double wallMillis;
    private final double cpuSeconds;
    private final double residentMegabytes;

    private Running(Process process, double wallMillis, double cpuSeconds, double residentMegabytes) {
        this.process = process;
        this.wallMillis = wallMillis;
        this.cpuSeconds = cpuSeconds;
        this.residentMegabytes = residentMegabytes;
    }

    /** Starts it and returns at its first 200; what it says goes to {@code log}. */
    public static Running start(List<String> command, URI page, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            Probe.await(page, 200, START, process::isAlive);
            double wallMillis = (System.nanoTime() - begin) / 1e6;
            double cpuSeconds = Usage.cpuSeconds(process);
            return new Running(process, wallMillis, cpuSeconds, Usage.residentMegabytes(process));
        } catch (IOException e) {
            process.destroyForcibly();
            throw new IOException("%s did not start; see %s".formatted(command.get(0), log), e);
        }
    }

    public double wallMillis() {
        return wallMillis;
    }

    public double cpuSeconds() {
        return cpuSeconds;
    }

    public double residentMegabytes() {
        return residentMegabytes;
    }

    /** What it holds now, not at its start. */
    public double residentMegabytesNow() throws IOException {
        return Usage.residentMegabytes(process);
    }

    public double heapMegabytes() throws IOException, InterruptedException {
        return Usage.heapMegabytes(process);
    }

    /** SIGTERM, then kill; what a script has started goes with it. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
