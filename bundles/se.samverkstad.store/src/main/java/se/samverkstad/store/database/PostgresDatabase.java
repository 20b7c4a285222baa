package se.samverkstad.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;

/**
 * One database of a PostgreSQL server. Writes are serializable. They run side by side at first; one that collided runs
 * again alone, under an advisory lock that all others of its scope share, so the second time cannot collide.
 */
public final class PostgresDatabase implements Database {
    private static final int OLDEST = 14;
    private static final String READER =
            "-c synchronous_commit=on -c idle_in_transaction_session_timeout=60000 -c statement_timeout=60000";
    private static final String WRITER =
            "-c synchronous_commit=on -c idle_in_transaction_session_timeout=15000 -c statement_timeout=15000";

    private static final Set<String> COLLISIONS = Set.of("40001", "40P01");
    private static final Set<String> KEYS = Set.of("23505", "23503");

    private final PostgresPlace place;
    private final String version;
    private final HikariDataSource readers;
    private final HikariDataSource writers;

    private PostgresDatabase(PostgresPlace place, String version) {
        this.place = place;
        this.version = version;
        this.readers = pool("samverkstad-read", source(place, READER), true);
        this.writers = pool("samverkstad-write", source(place, WRITER), false);
    }

    /** Connects once to check the server, then opens the pools. */
    public static PostgresDatabase open(PostgresPlace place) throws SQLException {
        try (Connection connection = source(place, READER).getConnection();
                Statement statement = connection.createStatement()) {
            check(connection, place);
            return new PostgresDatabase(place, SqliteFile.text(statement, "show server_version"));
        }
    }

    /** One connection without limits of time, to a server that was checked. The caller closes it. */
    public static Connection connect(PostgresPlace place) throws SQLException {
        Connection connection = source(place, "-c synchronous_commit=on").getConnection();
        try {
            check(connection, place);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void check(Connection connection, PostgresPlace place) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String encoding = SqliteFile.text(statement, "show server_encoding");
            if (!encoding.equals("UTF8")) {
                throw new SQLException("the database %s is encoded in %s, UTF8 is needed".formatted(place, encoding));
            }
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new SQLException("PostgreSQL %d or later is needed at %s".formatted(OLDEST, place));
            }
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public String kind() {
        return "postgresql";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String place() {
        return place.toString();
    }

    @Override
    public long freeBytes() {
        return -1;
    }

    @Override
    public Transaction read() throws SQLException {
        return new PostgresTransaction(readers.getConnection(), readers::evictConnection, () -> {});
    }

    @Override
    public Transaction write(String scope, boolean alone) throws SQLException {
        Connection connection = writers.getConnection();
        AdvisoryLock lock = AdvisoryLock.of(scope);
        try {
            if (alone) {
                lock.takeAlone(connection);
            } else {
                lock.share(connection);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new PostgresTransaction(connection, writers::evictConnection, () -> {
            if (alone) {
                lock.release(connection);
            }
        });
    }

    @Override
    public Transaction migration() throws SQLException {
        Connection connection = source(place, "-c synchronous_commit=on").getConnection();
        try {
            connection.setAutoCommit(false);
            AdvisoryLock.MIGRATIONS.takeInTransaction(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '2s'");
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new PostgresTransaction(connection, gone -> {}, () -> {});
    }

    @Override
    public Connection bulk() throws SQLException {
        return source(place, "-c synchronous_commit=on").getConnection();
    }

    /** The server does that by itself (autovacuum); its log of writes is the business of whoever runs it. */
    @Override
    public void forget() {}

    @Override
    public long usedBytes() throws SQLException {
        try (Connection connection = source(place, READER).getConnection();
                Statement statement = connection.createStatement()) {
            return Long.parseLong(SqliteFile.text(statement, "select pg_database_size(current_database())"));
        }
    }

    @Override
    public boolean collided(SQLException failure, boolean alone) {
        String state = String.valueOf(failure.getSQLState());
        // What breaks a key may have been computed from rows that another write has changed meanwhile.
        return COLLISIONS.contains(state) || (!alone && KEYS.contains(state));
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    private static HikariDataSource pool(String name, PGSimpleDataSource source, boolean reads) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setAutoCommit(false);
        config.setReadOnly(reads);
        config.setTransactionIsolation(reads ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_SERIALIZABLE");
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(20_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static PGSimpleDataSource source(PostgresPlace place, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {place.host()});
        source.setPortNumbers(new int[] {place.port()});
        source.setDatabaseName(place.name());
        source.setUser(place.user());
        source.setPassword(place.password());
        source.setSslMode(place.sslMode());
        source.setApplicationName("samverkstad");
        source.setConnectTimeout(5);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        // Details of an error repeat the values of a row, and would end in the log.
        source.setLogServerErrorDetail(false);
        source.setOptions(options);
        return source;
    }
}
