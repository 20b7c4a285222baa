package se.samverkstad.store.safekeeping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A backup that is a folder of files. Media, whose name is their content, are linked from the backup before when that
 * holds them, so that they take no space again; links are never made to the files in use.
 */
final class FolderSink implements Sink {
    static final String UNFINISHED = ".unfinished-";

    private final Path part;
    private final Path place;
    private final Path before;
    private final Map<String, String> sumsBefore;

    /** @param sumsBefore what the backup before it, at {@code before}, holds by name */
    FolderSink(Path place, Path before, Map<String, String> sumsBefore) throws IOException {
        this.place = place;
        this.part = place.resolveSibling(UNFINISHED + place.getFileName());
        this.before = before;
        this.sumsBefore = Map.copyOf(sumsBefore);
        Disk.delete(part);
        Disk.makeFolder(part);
    }

    @Override
    public Path scratch() {
        return part.resolve(Content.ROWS);
    }

    @Override
    public String put(String name, Path file) throws IOException {
        Path to = part.resolve(name);
        if (file.equals(to)) {
            return Disk.sha256(file);
        }
        String known = sumsBefore.get(name);
        if (known != null && shares(name, file) && linked(before.resolve(name), to)) {
            return known;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Disk.copy(in, to);
        }
    }

    private static boolean linked(Path old, Path to) throws IOException {
        try {
            Disk.makeFolder(to.resolveSibling(""));
            Files.createLink(to, old);
            return true;
        } catch (UnsupportedOperationException | IOException e) {
            // A file system without links, or too many of them: then it is copied.
            Files.deleteIfExists(to);
            return false;
        }
    }

    @Override
    public String put(String name, byte[] content) throws IOException {
        return Disk.copy(new ByteArrayInputStream(content), part.resolve(name));
    }

    @Override
    public boolean shares(String name, Path file) {
        try {
            String known = sumsBefore.get(name);
            return known != null
                    && name.startsWith(Content.MEDIA + "/")
                    && name.substring(Content.MEDIA.length()).replace("/", "").equals(known)
                    && Files.size(before.resolve(name)) == Files.size(file);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void written() throws IOException {
        Disk.syncFolders(part);
    }

    @Override
    public Path unfinished() {
        return part;
    }

    @Override
    public Path finish() throws IOException {
        Disk.move(part, place);
        return place;
    }

    @Override
    public void close() throws IOException {
        Disk.delete(part);
    }
}
