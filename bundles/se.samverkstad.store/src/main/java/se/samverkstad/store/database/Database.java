package se.samverkstad.store.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that is open and whose settings were checked. Safe on any thread. */
public interface Database extends AutoCloseable {
    Dialect dialect();

    /** {@code sqlite} or {@code postgresql}. */
    String kind();

    String version();

    /** Where it is, for people; never a password. */
    String place();

    /** Bytes left for rows, -1 when it cannot be known from here. */
    long freeBytes();

    /** One consistent snapshot; writing in it fails. */
    Transaction read() throws SQLException;

    /**
     * As if no other write of the scope ran at the same time.
     *
     * @param scope the prefix of the tables that are written
     * @param alone waits until no other write of the scope runs, so that the commit cannot collide with one
     */
    Transaction write(String scope, boolean alone) throws SQLException;

    /** Alone among all that change tables, in every process; not limited in time. */
    Transaction migration() throws SQLException;

    /**
     * A connection of the caller's own, without limits of time, for work that takes in the whole database. The caller
     * closes it.
     */
    Connection bulk() throws SQLException;

    /**
     * After rows were erased: folds the log of writes into the database and empties it, so that they do not lie there.
     * Waits for nobody; what is read just now is folded in later, at the latest when the database is closed.
     */
    void forget() throws SQLException;

    /** Bytes that the rows take now, with what the database needs around them. */
    long usedBytes() throws SQLException;

    /**
     * Whether a write that failed with this may succeed when it is run again.
     *
     * @param alone whether it ran alone
     */
    boolean collided(SQLException failure, boolean alone);

    /** Waits for the running write; later calls fail. */
    @Override
    void close();
}
