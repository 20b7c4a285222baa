package se.samverkstad.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The home folder: everything that must survive, held by one process at a time.
 *
 * <p>Invariant: while an instance is open, no other process of Samverkstad writes below {@link #folder()}.
 */
public final class Home implements AutoCloseable {
    private final Path folder;
    private final HomeLock lock;

    private Home(Path folder, HomeLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** The folder when nothing else is said. */
    public static Path usual() {
        return Path.of(System.getProperty("user.home", "."), ".samverkstad");
    }

    /** Refuses when another process holds {@code folder}, without creating anything. */
    public static void refuseIfHeld(Path folder, Messages messages) {
        if (Files.isRegularFile(lockFile(folder))) {
            lock(folder, messages).close();
        }
    }

    /** Whether a process holds {@code folder} now. */
    public static boolean isHeld(Path folder) throws IOException {
        return Files.isRegularFile(lockFile(folder)) && HomeLock.isHeld(lockFile(folder));
    }

    /**
     * Creates what is missing and holds the folder until {@link #close()}.
     *
     * @throws Refusal when it is no folder, cannot be written, or another process holds it
     */
    public static Home open(Path folder, Messages messages) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw Refusal.refused(messages.text("home.not-folder", absolute));
        }
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw unusable(absolute, e, messages);
        }
        HomeLock lock = lock(absolute, messages);
        try {
            Path real = absolute.toRealPath();
            for (String inner : new String[] {"run", "log"}) {
                Files.createDirectories(real.resolve(inner));
            }
            return new Home(real, lock);
        } catch (IOException e) {
            lock.close();
            throw unusable(absolute, e, messages);
        }
    }

    private static HomeLock lock(Path folder, Messages messages) {
        try {
            return HomeLock.take(lockFile(folder));
        } catch (HomeLock.Held held) {
            String key = held.address().isEmpty() ? "home.held" : "home.held-at";
            throw Refusal.refused(messages.text(key, folder, held.process(), held.address()), held);
        } catch (IOException e) {
            throw unusable(folder, e, messages);
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("lock");
    }

    private static Refusal unusable(Path folder, IOException e, Messages messages) {
        return Refusal.refused(messages.text("home.unusable", folder, reason(e, messages)), e);
    }

    /** Why a file operation failed, without the path, which the sentence has already named. */
    private static String reason(IOException e, Messages messages) {
        if (e instanceof AccessDeniedException) {
            return messages.text("reason.denied");
        }
        if (e instanceof NoSuchFileException) {
            return messages.text("reason.absent");
        }
        return e instanceof FileSystemException inFile && inFile.getReason() != null
                ? inFile.getReason()
                : String.valueOf(e.getMessage());
    }

    /** Tells whoever tries to start on this home who holds it. */
    public void announce(String address) throws IOException {
        lock.write(ProcessHandle.current().pid(), address);
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        lock.close();
    }
}
