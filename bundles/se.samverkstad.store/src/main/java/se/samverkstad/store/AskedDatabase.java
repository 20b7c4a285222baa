package se.samverkstad.store;

import java.sql.SQLException;
import java.sql.Statement;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.Faults;
import se.samverkstad.store.database.Transaction;
import se.samverkstad.store.status.DatabaseReport;
import se.samverkstad.store.status.DatabaseStatus;

/** Says what the database says of itself, or why it says nothing. */
final class AskedDatabase implements DatabaseStatus {
    private final OpenStore store;

    AskedDatabase(OpenStore store) {
        this.store = store;
    }

    @Override
    public DatabaseReport ask() {
        Database database;
        try {
            database = store.opened().database();
        } catch (StoreException e) {
            String kind = store.settings().postgres() == null ? "sqlite" : "postgresql";
            return new DatabaseReport(kind, "", store.place(), String.valueOf(e.getMessage()), -1);
        }
        return new DatabaseReport(
                database.kind(), database.version(), database.place(), problem(database), database.freeBytes());
    }

    @Override
    public long usedBytes() {
        try {
            return store.opened().database().usedBytes();
        } catch (StoreException | SQLException e) {
            return -1;
        }
    }

    private static String problem(Database database) {
        try (Transaction transaction = database.read();
                Statement statement = transaction.connection().createStatement()) {
            statement.execute("select 1");
            return "";
        } catch (SQLException e) {
            return String.valueOf(Faults.of("asking " + database.place(), e, e).getMessage());
        }
    }
}
