package se.samverkstad.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/** Begins and ends with plain statements: the driver's own way begins the next transaction at once. */
final class SqliteTransaction implements Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteTransaction.class);

    /** Takes a connection back, saying whether it can be used again. */
    @FunctionalInterface
    interface Return {
        void take(Connection connection, boolean usable);
    }

    private final Connection connection;
    private final Return giveBack;
    private final AtomicBoolean ended = new AtomicBoolean();
    private boolean committed;

    private SqliteTransaction(Connection connection, Return giveBack) {
        this.connection = connection;
        this.giveBack = giveBack;
    }

    static SqliteTransaction begin(Connection connection, String begin, Return giveBack) throws SQLException {
        execute(connection, begin);
        return new SqliteTransaction(connection, giveBack);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void commit() throws SQLException {
        execute(connection, "commit");
        committed = true;
    }

    @Override
    public void abandon() {
        if (ended.compareAndSet(false, true)) {
            try {
                // Stops a running statement; closing waits for it, and rolls back.
                connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
            } catch (SQLException e) {
                LOG.debug("nothing to interrupt", e);
            }
            discard(connection);
            giveBack.take(connection, false);
        }
    }

    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            boolean usable = committed || rolledBack();
            if (!usable) {
                discard(connection);
            }
            giveBack.take(connection, usable);
        }
    }

    static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A connection to the database could not be closed", e);
        }
    }

    private boolean rolledBack() {
        try {
            execute(connection, "rollback");
            return true;
        } catch (SQLException e) {
            // SQLite has rolled back by itself, for instance when the disk was full.
            return false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
