package se.samverkstad.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;

/**
 * A fresh PostgreSQL database for each test class, dropped afterwards. The server is the one that
 * {@value #ENVIRONMENT} names ({@code host:port:user:password}, of a user who may create databases), else one that is
 * started from the zonky binaries. Without either the tests are skipped, and say so.
 *
 * <pre>
 * &#64;RegisterExtension
 * static final PostgresServer POSTGRES = new PostgresServer();
 * </pre>
 */
public final class PostgresServer implements BeforeAllCallback, AfterAllCallback {
    public static final String ENVIRONMENT = "SAMVERKSTAD_TEST_POSTGRES";

    private @Nullable PostgresPlace server;
    private @Nullable PostgresPlace database;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        PostgresPlace found = server();
        String name = "sv_test_" + UUID.randomUUID().toString().replace("-", "");
        server = found;
        execute(found, "create database " + name + " template template0 encoding 'UTF8'");
        database = new PostgresPlace(found.host(), found.port(), name, found.user(), found.password(), found.sslMode());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (server != null && database != null) {
            execute(server, "drop database " + database.name() + " with (force)");
        }
    }

    /** The fresh database; its home folder is for what is not rows. */
    public DatabaseSettings settings() {
        try {
            Path home = Files.createTempDirectory("samverkstad-test");
            home.toFile().deleteOnExit();
            return new DatabaseSettings(home, place());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public PostgresPlace place() {
        if (database == null) {
            throw new IllegalStateException("register the extension in a static field");
        }
        return database;
    }

    /** Drops every table and every schema that is ours, for tests that each begin with an empty database. */
    public void empty() throws SQLException {
        for (String schema : schemas()) {
            execute(place(), "drop schema \"" + schema + "\" cascade");
        }
        execute(place(), "create schema public");
    }

    public java.util.List<String> schemas() throws SQLException {
        java.util.List<String> names = new java.util.ArrayList<>();
        try (Connection connection = source(place()).getConnection();
                Statement statement = connection.createStatement();
                java.sql.ResultSet rows = statement.executeQuery("select nspname from pg_namespace"
                        + " where nspname not like 'pg\\_%' and nspname <> 'information_schema'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static PostgresPlace server() {
        String named = System.getenv(ENVIRONMENT);
        if (named != null && !named.isBlank()) {
            String[] parts = named.strip().split(":", 4);
            return new PostgresPlace(parts[0], Integer.parseInt(parts[1]), "postgres", parts[2], parts[3], "disable");
        }
        try {
            return ZonkyPostgres.shared();
        } catch (NoClassDefFoundError | Exception e) {
            Assumptions.abort("no PostgreSQL: set %s=host:port:user:password (%s)".formatted(ENVIRONMENT, e));
            throw new IllegalStateException(e);
        }
    }

    private static PGSimpleDataSource source(PostgresPlace place) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {place.host()});
        source.setPortNumbers(new int[] {place.port()});
        source.setDatabaseName(place.name());
        source.setUser(place.user());
        source.setPassword(place.password());
        return source;
    }

    private static void execute(PostgresPlace place, String sql) throws SQLException {
        try (Connection connection = source(place).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
