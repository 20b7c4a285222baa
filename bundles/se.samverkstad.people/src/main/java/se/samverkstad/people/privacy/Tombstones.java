package se.samverkstad.people.privacy;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Marks of what is gone. A mark is a file in {@code HOME/erased}, which no restore replaces, and, once all is done, a row: a
 * database that lacks the row of a file is older than the erasure, or it was cut off, and it is done again. Safe on any
 * thread.
 */
@ProviderType
public interface Tombstones {
    /**
     * Makes the file, durably; before anything is erased.
     *
     * @throws java.io.UncheckedIOException when it could not be made; then nothing may be erased
     */
    void set(Mark mark);

    /** Makes the row; after everything was erased. */
    void settle(Mark mark);

    /** Those to do again, in the order they were made. Cheap when there are none. */
    List<Mark> open();

    /** Makes the files that another node has made, by the rows. */
    void adopt();
}
