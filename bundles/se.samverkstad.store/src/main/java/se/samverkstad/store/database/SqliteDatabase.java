package se.samverkstad.store.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/** One file, one connection that writes, a few that read. Connections to read with are opened when they are needed. */
public final class SqliteDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final int READERS = 8;
    private static final long WAIT_SECONDS = 20;

    private final SqliteFile file;
    private final String version;
    private final Semaphore writing = new Semaphore(1, true);
    private final AtomicReference<@Nullable Connection> writer = new AtomicReference<>();
    private final Semaphore reading = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Connection> readers = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private SqliteDatabase(SqliteFile file, Connection writer, String version) {
        this.file = file;
        this.version = version;
        this.writer.set(writer);
    }

    /**
     * Opens the database below the home folder, making it when it is missing. After a stop that did not close it, the
     * whole file is checked first.
     */
    public static SqliteDatabase open(Path home) throws SQLException, IOException {
        SqliteFile file = new SqliteFile(home);
        file.prepare();
        loadLibrary();
        Connection writer = file.writer();
        try (Statement statement = writer.createStatement()) {
            String version = SqliteFile.text(statement, "select sqlite_version()");
            if (!SqliteVersion.allowed(version)) {
                throw new SQLException(
                        "SQLite %s may lose commits; 3.51.3 or later is needed, and not 3.52.0".formatted(version));
            }
            if (file.wasLeftOpen()) {
                check(file, statement);
            }
            file.markOpen();
            return new SqliteDatabase(file, writer, version);
        } catch (SQLException | IOException e) {
            writer.close();
            throw e;
        }
    }

    /**
     * One connection that only reads the database of a home, for someone who has not opened it; a server may have. The
     * caller closes it.
     *
     * @return null when there is no database
     */
    public static @Nullable Connection reader(Path home) throws SQLException {
        SqliteFile file = new SqliteFile(home);
        if (!Files.isRegularFile(file.path())) {
            return null;
        }
        loadLibrary();
        return file.reader();
    }

    /** Here, where a failure can be told from others; the driver throws errors when it is used without. */
    private static void loadLibrary() throws SQLException {
        try {
            if (!SQLiteJDBCLoader.initialize()) {
                throw new SQLException("the SQLite library could not be loaded");
            }
        } catch (SQLException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw new SQLException("the SQLite library could not be loaded; see org.sqlite.lib.path", e);
        }
    }

    private static void check(SqliteFile file, Statement statement) throws SQLException {
        LOG.info("The database was not closed last time; checking {}", file.path());
        String found = SqliteFile.text(statement, "pragma quick_check(1)");
        if (!found.equals("ok")) {
            throw new SQLException("the database %s is damaged, restore a backup: %s".formatted(file.path(), found));
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public String kind() {
        return "sqlite";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String place() {
        return file.path().toString();
    }

    @Override
    public long freeBytes() {
        return file.freeBytes();
    }

    @Override
    public Transaction read() throws SQLException {
        await(reading, "all connections for reading are taken");
        Connection connection = readers.pollFirst();
        try {
            Connection ready = connection == null ? file.reader() : connection;
            return SqliteTransaction.begin(ready, "begin", (done, usable) -> {
                giveBack(done, usable);
                reading.release();
            });
        } catch (SQLException e) {
            reading.release();
            throw e;
        }
    }

    @Override
    public Transaction write(String scope, boolean alone) throws SQLException {
        await(writing, "another write holds the database");
        try {
            Connection kept = writer.get();
            Connection ready = kept == null ? file.writer() : kept;
            writer.set(ready);
            return SqliteTransaction.begin(ready, "begin immediate", (done, usable) -> {
                if (!usable) {
                    writer.set(null);
                }
                writing.release();
            });
        } catch (SQLException e) {
            writing.release();
            throw e;
        }
    }

    @Override
    public Transaction migration() throws SQLException {
        return write("", true);
    }

    @Override
    public Connection bulk() throws SQLException {
        return file.writer();
    }

    @Override
    public void forget() throws SQLException {
        try (Connection own = file.writer();
                Statement statement = own.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    @Override
    public long usedBytes() {
        return file.usedBytes();
    }

    @Override
    public boolean collided(SQLException failure, boolean alone) {
        return false;
    }

    @Override
    public void close() {
        closed = true;
        boolean quiet = false;
        try {
            quiet = writing.tryAcquire(WAIT_SECONDS, SECONDS) & reading.tryAcquire(READERS, WAIT_SECONDS, SECONDS);
            for (Connection reader = readers.pollFirst(); reader != null; reader = readers.pollFirst()) {
                reader.close();
            }
            Connection last = writer.getAndSet(null);
            if (last != null) {
                last.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("The database was not closed cleanly; it will be checked at the next start", e);
            quiet = false;
        }
        if (quiet) {
            file.markClosed();
        }
    }

    private void giveBack(Connection reader, boolean usable) {
        if (usable && !closed) {
            readers.addFirst(reader);
        } else {
            SqliteTransaction.discard(reader);
        }
    }

    private void await(Semaphore turns, String otherwise) throws SQLException {
        try {
            if (!closed && !turns.tryAcquire(WAIT_SECONDS, SECONDS)) {
                throw new SQLTimeoutException(otherwise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTimeoutException("the wait for the database was interrupted", e);
        }
        if (closed) {
            throw new SQLException("the database is closed");
        }
    }
}
