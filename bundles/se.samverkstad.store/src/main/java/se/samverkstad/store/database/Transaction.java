package se.samverkstad.store.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that has begun, with the connection it holds. Closing it without a commit rolls it back. */
public interface Transaction extends AutoCloseable {
    Connection connection();

    void commit() throws SQLException;

    /** Takes the connection away from whoever still uses it, from any thread: rolled back, closed, never used again. */
    void abandon();

    /** Ends the transaction and gives the connection back. Does nothing when it was abandoned. */
    @Override
    void close();
}
