package se.samverkstad.store;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.Migrations;

/**
 * Stores for tests of modules: a real database with the module's migrations applied.
 *
 * <pre>
 * try (TestStores stores = TestStores.sqlite(home)) {
 *     Store store = stores.of("podcast", Episode.class);
 * </pre>
 */
public final class TestStores implements AutoCloseable {
    /** Generous, for the machines that run tests are slow at times. */
    public static final long WRITE_LIMIT_MILLIS = 5_000;

    private final OpenStore store;

    private TestStores(OpenStore store) {
        this.store = store;
    }

    /** SQLite in a temporary folder. */
    public static TestStores sqlite(Path home) {
        return in(new DatabaseSettings(home, null));
    }

    /** A fresh database of the server that the extension found or started. */
    public static TestStores postgres(PostgresServer server) {
        return in(server.settings());
    }

    public static TestStores in(DatabaseSettings settings) {
        return in(settings, WRITE_LIMIT_MILLIS);
    }

    public static TestStores in(DatabaseSettings settings, long writeLimitMillis) {
        return new TestStores(new OpenStore(settings, writeLimitMillis));
    }

    /** SQLite in a temporary folder, left open until the process ends. */
    public static Store sqlite(Path home, String module, Class<?> anchorForMigrations) {
        return sqlite(home).of(module, anchorForMigrations);
    }

    /** PostgreSQL, left open until the process ends. */
    public static Store postgres(PostgresServer server, String module, Class<?> anchorForMigrations) {
        return postgres(server).of(module, anchorForMigrations);
    }

    /**
     * @param anchorForMigrations a class of the module: the migrations lie beside it on the class path, in
     *     {@code OSGI-INF/migrations}
     */
    public Store of(String module, Class<?> anchorForMigrations) {
        try {
            return of(
                    module,
                    Migrations.of(Path.of(anchorForMigrations
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Store of(String module, List<Migration> migrations) {
        return store.storeOf(module, () -> store.schema().apply(module, migrations, () -> {}));
    }

    OpenStore opened() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
