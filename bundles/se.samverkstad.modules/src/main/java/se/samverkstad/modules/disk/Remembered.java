package se.samverkstad.modules.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was read of files, for as long as the file system says that they are the same: for pages, which ask it again and again.
 * Whoever acts on a file reads it. Safe on any thread; two that ask at once may both read.
 */
public final class Remembered<V> {
    private static final String GONE = "gone";

    private final Map<Path, Known<V>> known;

    private record Known<V>(String stamp, V value) {}

    /** Of a file as it lies there. */
    @FunctionalInterface
    public interface Reading<V> {
        V read() throws IOException;
    }

    /** @param most files; the one that nobody asked for longest is forgotten first */
    public Remembered(int most) {
        known = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, Known<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** A reading that fails is not remembered. */
    public V of(Path file, Reading<V> reading) throws IOException {
        String stamp = stamp(file);
        synchronized (known) {
            Known<V> found = known.get(file);
            if (found != null && found.stamp().equals(stamp)) {
                return found.value();
            }
        }
        V value = reading.read();
        if (stamp.equals(GONE)) {
            return value; // it may have come meanwhile
        }
        synchronized (known) {
            known.put(file, new Known<>(stamp, value));
        }
        return value;
    }

    /** Another one whenever the file may have changed. */
    public static String stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime().toInstant() + " " + now.size() + " " + now.fileKey();
        } catch (IOException e) {
            return GONE;
        }
    }
}
