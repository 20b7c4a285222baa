package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.nio.file.Path;

/** Where a backup is written. Nothing looks whole before {@link #finish}; what is not finished is removed by close. */
interface Sink extends AutoCloseable {
    /** Where the rows are first written as a file, on the disk that the backup will lie on. */
    Path scratch() throws IOException;

    /**
     * Takes a file in under a name with slashes. May share it with an earlier backup that holds the same.
     *
     * @return the SHA-256 of what was taken in
     */
    String put(String name, Path file) throws IOException;

    String put(String name, byte[] content) throws IOException;

    /** Whether {@link #put} would not need space for it. */
    boolean shares(String name, Path file);

    /** Pushes everything to the disk. The backup can be read at {@link #unfinished} then. */
    void written() throws IOException;

    /** Where it can be read to check it, before it gets its name. */
    Path unfinished();

    /** Gives it its name. */
    Path finish() throws IOException;

    @Override
    void close() throws IOException;
}
