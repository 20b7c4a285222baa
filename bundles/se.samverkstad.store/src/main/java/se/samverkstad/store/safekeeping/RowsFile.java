package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.transfer.Transfer;

/** All rows of a database as they were at one moment, in a SQLite file of their own, whichever database they are in. */
final class RowsFile {
    private static final long SYNC_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path file;

    RowsFile(Path file) {
        this.file = file;
    }

    /** What the file holds. */
    record Found(Map<String, Long> rows, Map<String, Integer> migrations) {}

    void write(Database database, List<Path> jars) throws SQLException, IOException {
        // SQLite takes an empty file as none, and this one nobody else can read.
        Disk.create(file).close();
        Thread syncing = new Thread(this::syncWhileItGrows, "samverkstad-backup-sync");
        syncing.setDaemon(true);
        syncing.start();
        try {
            if (database.dialect() == Dialect.SQLITE) {
                vacuum(database);
            } else {
                transfer(database, jars);
            }
        } finally {
            syncing.interrupt();
        }
        Disk.sync(file);
    }

    /** A reader in WAL mode: writes go on beside it, and none of them comes in half. */
    private void vacuum(Database database) throws SQLException {
        try (Connection connection = database.bulk();
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, file.toString());
            vacuum.execute();
        }
    }

    private void transfer(Database database, List<Path> jars) throws SQLException {
        try (Connection from = database.bulk();
                Connection to = open()) {
            from.setAutoCommit(false);
            from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            from.setReadOnly(true);
            execute(to, "pragma foreign_keys=off");
            execute(to, "pragma synchronous=off");
            execute(to, "begin immediate");
            new Transfer(from, to, Dialect.SQLITE, jars, table -> {}).run();
            execute(to, "commit");
            from.rollback();
        }
    }

    /** Small syncs all the time, so that no write of the installation waits for one large one. */
    private void syncWhileItGrows() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(SYNC_NANOS);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.force(false);
            } catch (NoSuchFileException e) {
                // not begun yet
            } catch (IOException e) {
                return; // interrupted: the copy is done, and synced by whoever wrote it
            }
        }
    }

    /** Reads the file through; refuses one that SQLite finds fault with. */
    Found check() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=delete");
            String fault = text(statement, "pragma integrity_check(1)");
            if (!fault.equals("ok")) {
                throw new SQLException("the copy of the rows is damaged: " + fault);
            }
            return new Found(counts(statement), migrations(statement));
        }
    }

    Connection open() throws SQLException {
        return new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
    }

    private static Map<String, Long> counts(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables) {
            counts.put(table, Long.parseLong(text(statement, "select count(*) from \"" + table + '"')));
        }
        return counts;
    }

    private static Map<String, Integer> migrations(Statement statement) throws SQLException {
        Map<String, Integer> highest = new TreeMap<>();
        try (ResultSet rows =
                statement.executeQuery("select module, max(number) from store_migration group by module")) {
            while (rows.next()) {
                highest.put(rows.getString(1), rows.getInt(2));
            }
        }
        return highest;
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
