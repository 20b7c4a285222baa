package se.samverkstad.store.status;

import org.osgi.annotation.versioning.ProviderType;

/** The database, asked now. Safe on any thread; answers within seconds, also when the database does not. */
@ProviderType
public interface DatabaseStatus {
    /** Opens the database when that has not been done, and asks it {@code select 1}. Never throws. */
    DatabaseReport ask();

    /** Bytes that all rows take with what the database needs around them, -1 when it does not answer. */
    default long usedBytes() {
        return -1;
    }
}
