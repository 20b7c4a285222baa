package se.samverkstad.launcher.framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import se.samverkstad.launcher.Product;

/**
 * Whether the framework's cache may be used again. The cache is a copy that can always be made anew; it is trusted only
 * when the last process stopped cleanly and nothing that it was made from has changed.
 *
 * <p>Invariant: the marker file exists only while no process uses the cache, so that after a kill there is none.
 */
public final class CacheKey {
    private final Path home;
    private final Product product;

    public CacheKey(Path home, Product product) {
        this.home = home;
        this.product = product;
    }

    /**
     * Takes the marker away, and the cache too unless the marker fits.
     *
     * @return whether the cache is kept
     */
    public boolean prepare() throws IOException {
        String marker = Files.isRegularFile(marker()) ? Files.readString(marker()) : "";
        boolean kept = Files.isDirectory(cache()) && marker.equals(current());
        Files.deleteIfExists(marker());
        if (!kept) {
            delete(cache());
        }
        return kept;
    }

    /** Takes a cache away that turned out not to be whole. */
    public void clear() throws IOException {
        delete(cache());
    }

    /** Says that the cache is whole and of the present product, Java and profile. */
    public void stoppedCleanly() throws IOException {
        Files.writeString(marker(), current());
    }

    public Path cache() {
        return home.resolve("cache");
    }

    private Path marker() {
        return home.resolve("cache.key");
    }

    private String current() throws IOException {
        Path profile = home.resolve("CURRENT");
        return String.join(
                "\n",
                "build " + product.build(),
                "product " + product.folder(),
                "home " + home,
                "java " + Runtime.version() + " " + System.getProperty("java.vm.vendor") + " "
                        + System.getProperty("java.home"),
                "profile "
                        + (Files.isRegularFile(profile)
                                ? Files.readString(profile, StandardCharsets.UTF_8)
                                        .strip()
                                : "none"),
                "");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
