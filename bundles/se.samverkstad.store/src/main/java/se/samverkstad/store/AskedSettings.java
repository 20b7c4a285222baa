package se.samverkstad.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.database.Faults;
import se.samverkstad.store.database.Transaction;
import se.samverkstad.store.status.DatabaseExamination;
import se.samverkstad.store.status.DatabaseSetting;

/** Asks a connection that is in use anyway: what another connection would say proves nothing about this one. */
final class AskedSettings implements DatabaseExamination {
    /** Two pools of ten, and three that a superuser may always take. */
    private static final long CONNECTIONS = 23;

    private static final long CLOCK_MILLIS = 5_000;

    private final OpenStore store;
    private final Clock clock;

    AskedSettings(OpenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<DatabaseSetting> settings() {
        Database database = store.opened().database();
        try (Transaction transaction = database.read()) {
            return database.dialect() == Dialect.SQLITE
                    ? sqlite(transaction.connection())
                    : postgres(transaction.connection());
        } catch (SQLException e) {
            throw Faults.of("asking for the settings of " + database.place(), e, e);
        }
    }

    private static List<DatabaseSetting> sqlite(Connection connection) throws SQLException {
        List<DatabaseSetting> found = new ArrayList<>();
        found.add(exactly("journal_mode", ask(connection, "pragma journal_mode"), "wal"));
        found.add(exactly("synchronous", ask(connection, "pragma synchronous"), "2"));
        found.add(exactly("foreign_keys", ask(connection, "pragma foreign_keys"), "1"));
        return found;
    }

    private List<DatabaseSetting> postgres(Connection connection) throws SQLException {
        List<DatabaseSetting> found = new ArrayList<>();
        for (String name : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            found.add(exactly(name, ask(connection, "show " + name), "on"));
        }
        found.add(exactly("server_encoding", ask(connection, "show server_encoding"), "UTF8"));
        String most = ask(connection, "show max_connections");
        found.add(new DatabaseSetting(
                "max_connections", most, "at least " + CONNECTIONS, Long.parseLong(most) >= CONNECTIONS));
        long before = clock.millis();
        long there =
                Long.parseLong(ask(connection, "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)"));
        long ahead = there - (before + clock.millis()) / 2;
        found.add(new DatabaseSetting(
                "clock", Long.toString(ahead), "at most " + CLOCK_MILLIS, Math.abs(ahead) <= CLOCK_MILLIS));
        return found;
    }

    private static DatabaseSetting exactly(String name, String is, String wanted) {
        return new DatabaseSetting(name, is, wanted, is.equals(wanted));
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }
}
