package se.samverkstad.store.rows;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.database.Dialect;

/** One Jdbi, whose handles use connections that are given to them and are not closed with them. */
final class HandleMaker {
    private final ThreadLocal<@Nullable Connection> handedOver = new ThreadLocal<>();
    private final Jdbi jdbi;

    HandleMaker(String prefix, Dialect dialect) {
        this.jdbi = Jdbi.create(new HandedOver());
        jdbi.setTransactionHandler(new OneTransaction());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(new TableNames(prefix));
        // Not the values: they would end in the log.
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(failure -> "%s [%s]"
                        .formatted(
                                failure.getShortMessage(),
                                failure.getStatementContext() == null
                                        ? ""
                                        : failure.getStatementContext().getRawSql()));
        PortableTypes.install(jdbi, dialect);
    }

    Handle open(Connection connection) {
        handedOver.set(connection);
        try {
            return jdbi.open();
        } finally {
            handedOver.remove();
        }
    }

    Handle open(Connection connection, FirstFailure failures) {
        Handle handle = open(connection);
        handle.getConfig(SqlStatements.class).setSqlLogger(failures);
        return handle;
    }

    private final class HandedOver implements ConnectionFactory {
        @Override
        public Connection openConnection() throws SQLException {
            Connection connection = handedOver.get();
            if (connection == null) {
                throw new SQLException("the store opens handles, nobody else");
            }
            return connection;
        }

        @Override
        public void closeConnection(Connection connection) {
            // The transaction gives it back.
        }
    }
}
