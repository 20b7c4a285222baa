package se.samverkstad.store.safekeeping;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup that is read: a folder, or one file. */
interface Source extends Closeable {
    /** @throws NoSuchFileException when there is none of that name */
    InputStream open(String name) throws IOException;

    long length(String name) throws IOException;

    static Source of(Path place) throws IOException {
        return Files.isDirectory(place) ? new Folder(place) : new Zip(new ZipFile(place.toFile()));
    }

    /** Files below a folder; a name that leads out of it is none. */
    record Folder(Path root) implements Source {
        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(file(name));
        }

        @Override
        public long length(String name) throws IOException {
            return Files.size(file(name));
        }

        private Path file(String name) throws IOException {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root.normalize())) {
                throw new NoSuchFileException(name);
            }
            return file;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    /** Entries of an archive. */
    record Zip(ZipFile zip) implements Source {
        @Override
        public InputStream open(String name) throws IOException {
            return zip.getInputStream(entry(name));
        }

        @Override
        public long length(String name) throws IOException {
            return entry(name).getSize();
        }

        private ZipEntry entry(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new NoSuchFileException(name);
            }
            return entry;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
