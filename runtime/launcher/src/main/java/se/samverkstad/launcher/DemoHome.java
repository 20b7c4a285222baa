package se.samverkstad.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A home made by {@code --demo}. The marker in it decides: what has it is a demo however it is started, and what lacks it
 * never becomes one. The marker holds the moment of the first start, from which every date of the demo follows.
 */
public final class DemoHome {
    private static final String MARKER = "demo";

    /** What is the process's own and not the demo's; all else goes when the demo is put back. */
    private static final Set<String> KEPT = Set.of("lock", "log", "run", "cache", "cache.key", MARKER);

    private DemoHome() {}

    /** The folder when nothing else is said. */
    public static Path usual() {
        return Path.of(System.getProperty("user.home", "."), ".samverkstad-demo");
    }

    public static boolean is(Path home) {
        return Files.isRegularFile(home.resolve(MARKER));
    }

    /** Refuses a folder that holds anything but a demo, without creating anything. */
    public static void refuseUnlessFree(Path home, Messages messages) {
        if (Files.isDirectory(home) && !is(home) && !isEmpty(home)) {
            throw Refusal.refused(messages.text("demo.not-demo", home));
        }
    }

    private static boolean isEmpty(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            return false; // what cannot be read is not ours to fill
        }
    }

    /** Makes a new home a demo's; one that is a demo stays as it is. */
    public static void mark(Path home) throws IOException {
        if (!is(home)) {
            Files.writeString(home.resolve(MARKER), now() + "\n");
        }
    }

    /** Refuses when the demo would be reached from elsewhere, or its rows would lie elsewhere. */
    public static void refuseElsewhere(Listening listening, Map<String, String> settings, Messages messages) {
        if (!listening.isLoopback()) {
            throw Refusal.refused(messages.text("demo.loopback", listening.host()));
        }
        if (!settings.isEmpty()) {
            throw Refusal.refused(
                    messages.text("demo.settings", settings.keySet().iterator().next()));
        }
    }

    /** What the framework is told. */
    public static Map<String, String> settings(Product product) {
        return Map.of(
                "samverkstad.demo",
                "true",
                "samverkstad.repositories",
                folder(product).resolve("repository").toString());
    }

    /** What the product carries for demos. */
    public static Path folder(Product product) {
        return product.folder().resolve("demo");
    }

    /** Takes away everything the demo has stored, and begins it anew. Called while nothing of core runs. */
    public static void empty(Path home) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home)) {
            for (Path file : files) {
                if (!KEPT.contains(file.getFileName().toString())) {
                    delete(file);
                }
            }
        }
        Files.writeString(home.resolve(MARKER), now() + "\n");
    }

    /** {@code samverkstad.demo.now} lets a test start a demo on another day. */
    private static Instant now() {
        String told = System.getProperty("samverkstad.demo.now");
        return told == null ? Instant.now() : Instant.parse(told);
    }

    private static void delete(Path file) throws IOException {
        Files.walkFileTree(file, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
