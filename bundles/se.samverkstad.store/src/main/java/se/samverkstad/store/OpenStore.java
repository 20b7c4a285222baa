package se.samverkstad.store;

import static se.samverkstad.api.store.StoreException.Code.FULL;
import static se.samverkstad.api.store.StoreException.Code.UNAVAILABLE;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.database.Faults;
import se.samverkstad.store.database.PostgresDatabase;
import se.samverkstad.store.database.SqliteDatabase;
import se.samverkstad.store.database.WriteLimit;
import se.samverkstad.store.rows.JdbcStore;
import se.samverkstad.store.schema.Rehearsal;
import se.samverkstad.store.schema.Schema;

/**
 * The one database of this process. Opened when it is first needed; when that fails, the next call tries again, so that
 * a server which comes late is found.
 */
public final class OpenStore implements AutoCloseable {
    /** A database with its tables. */
    record Opened(Database database, Schema schema) {}

    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);
    private static final long UNHURRIED_MILLIS = 10_000;

    private final DatabaseSettings settings;
    private final WriteLimit limit;
    private final WriteLimit unhurried;
    private final @Nullable Rehearsal rehearsal;
    private @Nullable Opened opened;
    private boolean closed;

    public OpenStore(DatabaseSettings settings, long writeLimitMillis) {
        this(settings, writeLimitMillis, null);
    }

    /** @param rehearsal fills a new database before it is used; none for an ordinary start */
    OpenStore(DatabaseSettings settings, long writeLimitMillis, @Nullable Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        this.settings = settings;
        this.limit = new WriteLimit(writeLimitMillis);
        this.unhurried = new WriteLimit(UNHURRIED_MILLIS);
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

    /** The same for work that goes through whole tables and is waited for: erasing, purging. */
    JdbcStore unhurriedStoreOf(String module) {
        return new JdbcStore(module, unhurried, () -> {
            Opened here = opened();
            return new JdbcStore.Place(here.database(), here.schema().prefix(module));
        });
    }

    void forget() {
        try {
            opened().database().forget();
        } catch (SQLException e) {
            LOG.warn("what was erased stays in the log of writes until the database is closed: {}", e.getMessage());
        }
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

    Map<String, List<String>> rehearsed() {
        opened();
        return rehearsal == null ? Map.of() : rehearsal.before();
    }

    Map<String, List<String>> unknown() {
        opened();
        return rehearsal == null ? Map.of() : rehearsal.unknown();
    }

    DatabaseSettings settings() {
        return settings;
    }

    @Override
    public synchronized void close() {
        closed = true;
        limit.close();
        unhurried.close();
        if (opened != null) {
            opened.database().close();
            opened = null;
        }
    }

    private Opened open() {
        Database database = database();
        try {
            if (rehearsal != null) {
                rehearsal.into(database);
            }
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
