package se.samverkstad.launcher.classdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import se.samverkstad.launcher.Product;

/**
 * Makes the archive: a server on a throw-away home tells which classes a start needs, and Java then archives them. Both
 * are processes of the lowest priority, and neither outlives this one.
 *
 * <p>Invariant: {@code classes.jsa} appears in one move, after it is whole, and before the key that lets it be used.
 */
final class Training implements AutoCloseable {
    private static final String READY = "Samverkstad is ready at ";
    private static final long DELAY_SECONDS = Long.getLong("samverkstad.class-data.delay", 20);
    private static final long LIMIT_MINUTES = 10;

    private final Path folder;
    private final Product product;
    private final int attempt;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Process child;

    Training(Path folder, Product product, int attempt) {
        this.folder = folder;
        this.product = product;
        this.attempt = attempt;
    }

    void begin() {
        Thread thread = new Thread(this::run, "samverkstad-class-data");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        try {
            // Whoever waits for the first page has it before anything else is done.
            if (closed.await(DELAY_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            make();
        } catch (IOException e) {
            if (closed.getCount() > 0) {
                LoggerFactory.getLogger(Training.class)
                        .info("No class-data archive could be made; starts take a little longer", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make() throws IOException, InterruptedException {
        delete(folder);
        Files.createDirectories(work());
        Path key = ClassData.key(folder);
        new ArchiveKey(product.build(), 0, ArchiveKey.thisJava(), attempt).write(key);
        Path list = work().resolve("classes.list");
        Path fresh = work().resolve("classes.jsa");
        try {
            watchAStart(list);
            end(start("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + fresh));
            long size = Files.size(fresh);
            Files.move(fresh, ClassData.archive(folder), StandardCopyOption.ATOMIC_MOVE);
            new ArchiveKey(product.build(), size, ArchiveKey.thisJava(), attempt).write(key);
            LoggerFactory.getLogger(Training.class).info("The class-data archive is made; the next start uses it");
        } finally {
            delete(work());
        }
    }

    /** Starts a server on a home of its own, asks it for a page and stops it. */
    private void watchAStart(Path list) throws IOException, InterruptedException {
        Process server = start(
                "-XX:DumpLoadedClassList=" + list,
                "-Dsamverkstad.product=" + product.folder(),
                "se.samverkstad.launcher.Main",
                "start",
                "--home",
                work().resolve("home").toString(),
                "--port",
                "0",
                "--until-input-ends");
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.startsWith(READY)) {
            server.destroyForcibly();
            throw new IOException("the server that was to be watched did not start: " + line);
        }
        try (InputStream page =
                URI.create(line.substring(READY.length())).toURL().openStream()) {
            page.readAllBytes();
        }
        server.getOutputStream().close();
        end(server);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Above all not the municipality's database.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SAMVERKSTAD_")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("JDK_JAVA_OPTIONS"));
        builder.environment().put("SAMVERKSTAD_CLASS_DATA", "off");
        synchronized (this) {
            if (closed.getCount() == 0) {
                throw new IOException("the server stops");
            }
            child = builder.start();
            return child;
        }
    }

    private static void end(Process process) throws IOException, InterruptedException {
        try (InputStream out = process.getInputStream()) {
            out.transferTo(OutputStream.nullOutputStream());
        }
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("process %d did not end well".formatted(process.pid()));
        }
    }

    private Path work() {
        return folder.resolve("work");
    }

    /** Ends what is under way, at once; an archive that is not whole is gone. */
    @Override
    public void close() {
        closed.countDown();
        synchronized (this) {
            if (child != null) {
                child.destroyForcibly();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
