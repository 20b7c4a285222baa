package se.samverkstad.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The database file and how a connection to it must be: every setting is read back on every connection. */
final class SqliteFile {
    private static final Set<String> REMOTE =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ceph");
    private static final Map<String, String> EXPECTED = Map.of(
            "journal_mode",
            "wal",
            "synchronous",
            "2",
            "foreign_keys",
            "1",
            "busy_timeout",
            "5000",
            "trusted_schema",
            "0",
            // What is deleted is overwritten, so that what was erased does not lie in free pages.
            "secure_delete",
            "1");

    private final Path file;
    private final Path openMark;

    SqliteFile(Path home) {
        Path folder = home.resolve("database");
        this.file = folder.resolve("samverkstad.db");
        this.openMark = folder.resolve("open");
    }

    Path path() {
        return file;
    }

    /** Makes the folder and refuses places where SQLite cannot keep its promises. */
    void prepare() throws IOException {
        Path folder = folder();
        if (file.toString().indexOf('?') >= 0) {
            throw new IOException("the path of the home folder must not contain '?': " + file);
        }
        Files.createDirectories(folder);
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw new IOException("the database folder cannot be written: " + folder);
        }
        String type = Files.getFileStore(folder).type();
        if (REMOTE.contains(type)) {
            throw new IOException("SQLite needs a local file system, and %s is on %s".formatted(folder, type));
        }
    }

    /** Whether the last process that had it open ended without closing it. */
    boolean wasLeftOpen() {
        return Files.exists(openMark);
    }

    void markOpen() throws IOException {
        try (FileChannel mark = FileChannel.open(openMark, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            mark.force(true);
        }
        try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    void markClosed() {
        try {
            Files.deleteIfExists(openMark);
        } catch (IOException e) {
            throw new UncheckedIOException("the mark of the open database cannot be removed", e);
        }
    }

    long freeBytes() {
        try {
            return Files.getFileStore(folder()).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    /** The file and the log of what was written since it was last folded in. */
    long usedBytes() {
        return length(file) + length(file.resolveSibling("samverkstad.db-wal"));
    }

    private static long length(Path path) {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    Connection writer() throws SQLException {
        return open(TransactionMode.IMMEDIATE, "pragma query_only=0");
    }

    Connection reader() throws SQLException {
        return open(TransactionMode.DEFERRED, "pragma query_only=1");
    }

    private Connection open(TransactionMode mode, String last) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(mode);
        config.setBusyTimeout(5000);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String setting : new String[] {
                "journal_mode=wal",
                "synchronous=full",
                "foreign_keys=on",
                "busy_timeout=5000",
                "trusted_schema=off",
                "secure_delete=on"
            }) {
                statement.execute("pragma " + setting);
            }
            statement.execute(last);
            for (Map.Entry<String, String> setting : EXPECTED.entrySet()) {
                String is = text(statement, "pragma " + setting.getKey());
                if (!setting.getValue().equals(is)) {
                    throw new SQLException(
                            "SQLite keeps %s at %s instead of %s".formatted(setting.getKey(), is, setting.getValue()));
                }
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            String text = rows.next() ? rows.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    private Path folder() {
        return file.resolveSibling("");
    }
}
