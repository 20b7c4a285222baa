package se.samverkstad.api.store;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The rows of one module. Each bundle that references it gets its own, with its own Jdbi, so nothing of one generation is
 * kept by another. SQL names a table as <code>${table}episode</code>: the store puts the module's short prefix there, in
 * queries as in migrations ({@code OSGI-INF/migrations/NNN-name.sql}, applied before the generation starts).
 *
 * <p>SQL keeps to what SQLite and PostgreSQL share; every query is tested on both. Safe on any thread.
 */
@ProviderType
public interface Store {
    /**
     * Reads in one consistent snapshot. Rows must not leave {@code work}.
     *
     * @throws X what {@code work} throws
     * @throws StoreException when the database fails
     */
    <R, X extends Exception> R read(InStore<R, X> work) throws X;

    /**
     * Writes in one transaction: committed durably when this returns, rolled back when {@code work} throws. {@code work}
     * calls nothing outside the database and ends within 250 ms, else it is rolled back. It may be run again when another
     * write came first (never after a commit), so it leaves nothing behind outside its rows; a write inside a write is
     * refused.
     *
     * @throws X what {@code work} throws
     * @throws StoreException when the database fails or the time is out; nothing was written
     */
    <R, X extends Exception> R write(InStore<R, X> work) throws X;

    /** A new key: time-ordered (UUID version 7, RFC 9562), so that rows made later sort later. */
    UUID newId();
}
