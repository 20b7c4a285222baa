package se.samverkstad.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction on a connection of a pool; the driver begins it with the first statement. */
final class PostgresTransaction implements Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresTransaction.class);

    /** What is left to do on the connection when the transaction has ended. */
    @FunctionalInterface
    interface Afterwards {
        void run() throws SQLException;
    }

    private final Connection connection;
    private final Consumer<Connection> evict;
    private final Afterwards afterwards;
    private final AtomicBoolean ended = new AtomicBoolean();
    private boolean committed;

    PostgresTransaction(Connection connection, Consumer<Connection> evict, Afterwards afterwards) {
        this.connection = connection;
        this.evict = evict;
        this.afterwards = afterwards;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        committed = true;
    }

    @Override
    public void abandon() {
        if (ended.compareAndSet(false, true)) {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                LOG.debug("nothing to cancel", e);
            }
            discard();
        }
    }

    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            try {
                if (!committed) {
                    connection.rollback();
                }
                afterwards.run();
                connection.close();
            } catch (SQLException e) {
                LOG.debug("the connection is broken", e);
                discard();
            }
        }
    }

    /** The server rolls back and forgets its locks when the socket closes. */
    private void discard() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("the connection was closed already", e);
        }
        evict.accept(connection);
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the connection was closed already", e);
        }
    }
}
