package se.samverkstad.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A lock that PostgreSQL keeps for us, named by two numbers; the first is ours. */
record AdvisoryLock(int number) {
    static final AdvisoryLock MIGRATIONS = new AdvisoryLock(0);

    private static final int OURS = 0x5356;

    static AdvisoryLock of(String scope) {
        return new AdvisoryLock(scope.hashCode() | 1);
    }

    /** Until the transaction ends, with others that share it. */
    void share(Connection connection) throws SQLException {
        execute(connection, "pg_advisory_xact_lock_shared");
    }

    void takeInTransaction(Connection connection) throws SQLException {
        execute(connection, "pg_advisory_xact_lock");
    }

    /** Before the transaction begins: its snapshot must be younger than the commits that were waited for. */
    void takeAlone(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "pg_advisory_lock");
        connection.setAutoCommit(false);
    }

    void release(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "pg_advisory_unlock");
        connection.setAutoCommit(false);
    }

    private void execute(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select %s(%d, %d)".formatted(function, OURS, number));
        }
    }
}
