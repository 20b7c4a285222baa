package se.samverkstad.launcher.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A home folder for one try: the modules of another home, which is only read and may be in use. Its database will be made
 * from that of the other. Gone when closed.
 */
final class Rehearsal implements AutoCloseable {
    private static final String DATABASE = "samverkstad.database.";
    private static final String REHEARSE = "samverkstad.rehearse.";

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException when there is no room, or the home cannot be read */
    static Rehearsal of(Path home) throws IOException {
        Rehearsal rehearsal = new Rehearsal(Files.createTempDirectory("samverkstad-upgrade-"));
        boolean copied = false;
        try {
            // CURRENT first: what it names has been there before it, and stays.
            for (String name : new String[] {"CURRENT", "profiles", "modules/features", "modules/jars", "repository"}) {
                rehearsal.copy(home.resolve(name), name);
            }
            copied = true;
            return rehearsal;
        } finally {
            if (!copied) {
                rehearsal.close();
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** The settings of that home, such that its database is the one to be copied and never the one to be written. */
    static Map<String, String> settings(Path home, Map<String, String> settings) {
        Map<String, String> changed = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(DATABASE)) {
                changed.put(REHEARSE + key.substring("samverkstad.".length()), value);
            }
        });
        changed.put(REHEARSE + "home", home.toString());
        return changed;
    }

    private void copy(Path from, String name) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.createDirectories(folder.resolve(name).resolveSibling(""));
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(at(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    Files.copy(file, at(file));
                } catch (NoSuchFileException e) {
                    // A plan of the running server came to its end; CURRENT does not name it.
                }
                return FileVisitResult.CONTINUE;
            }

            private Path at(Path found) {
                return folder.resolve(name).resolve(from.relativize(found).toString());
            }
        });
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
