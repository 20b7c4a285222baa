package se.samverkstad.store;

import static se.samverkstad.api.store.StoreException.Code.FULL;
import static se.samverkstad.api.store.StoreException.Code.UNAVAILABLE;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.database.Faults;
import se.samverkstad.store.database.PostgresDatabase;
import se.samverkstad.store.database.SqliteDatabase;
import se.samverkstad.store.database.WriteLimit;
import se.samverkstad.store.rows.JdbcStore;
import se.samverkstad.store.schema.Schema;

/**
 * The one database of this process. Opened when it is first needed; when that fails, the next call tries again, so that
 * a server which comes late is found.
 */
public final class OpenStore implements AutoCloseable {
    /** A database with its tables. */
    record Opened(Database database, Schema schema) {}

    private final DatabaseSettings settings;
    private final WriteLimit limit;
    private @Nullable Opened opened;
    private boolean closed;

    public OpenStore(DatabaseSettings settings, long writeLimitMillis) {
        this.settings = settings;
        this.limit = new WriteLimit(writeLimitMillis);
    }

    /**
     * The store of one module.
     *
     * @param prepare called before the first use, and again before the next when it failed
     */
    JdbcStore storeOf(String module, Runnable prepare) {
        return new JdbcStore(module, limit, () -> {
            prepare.run();
            Opened here = opened();
            return new JdbcStore.Place(here.database(), here.schema().prefix(module));
        });
    }

    synchronized Opened opened() {
        if (closed) {
            throw new StoreException(UNAVAILABLE, "the store is closed");
        }
        Opened here = opened;
        if (here == null) {
            here = open();
            opened = here;
        }
        return here;
    }

    Schema schema() {
        return opened().schema();
    }

    DatabaseSettings settings() {
        return settings;
    }

    @Override
    public synchronized void close() {
        closed = true;
        limit.close();
        if (opened != null) {
            opened.database().close();
            opened = null;
        }
    }

    private Opened open() {
        Database database = database();
        try {
            return new Opened(database, Schema.of(database, Clock.systemUTC()));
        } catch (SQLException e) {
            database.close();
            throw Faults.of("opening " + database.place(), e, e);
        }
    }

    private Database database() {
        DatabaseSettings.PostgresPlace postgres = settings.postgres();
        try {
            return postgres == null ? SqliteDatabase.open(settings.home()) : PostgresDatabase.open(postgres);
        } catch (SQLException e) {
            throw Faults.of("opening " + place(), e, e);
        } catch (IOException e) {
            boolean full = String.valueOf(e.getMessage()).contains("No space left");
            throw new StoreException(full ? FULL : UNAVAILABLE, "opening %s: %s".formatted(place(), e.getMessage()), e);
        }
    }

    String place() {
        DatabaseSettings.PostgresPlace postgres = settings.postgres();
        return postgres == null ? "the database below " + settings.home() : postgres.toString();
    }
}
