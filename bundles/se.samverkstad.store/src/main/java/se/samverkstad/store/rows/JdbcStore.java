package se.samverkstad.store.rows;

import static se.samverkstad.api.store.StoreException.Code.TOO_LONG;
import static se.samverkstad.api.store.StoreException.Code.UNAVAILABLE;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.store.InStore;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.database.Database;
import se.samverkstad.store.database.Faults;
import se.samverkstad.store.database.Transaction;
import se.samverkstad.store.database.WriteLimit;

/** The rows of one module, in one generation. Holds a Jdbi of its own, which dies with it. */
public final class JdbcStore implements Store, AutoCloseable {
    private static final int ATTEMPTS = 4;
    /** The first writes of a new generation load its classes; they get more time, or an update would lose requests. */
    private static final int YOUNG_WRITES = 5;

    private static final int YOUNG_TIMES = 8;

    private final String module;
    private final Rooms rooms;
    private final WriteLimit limit;
    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC());
    private final Set<Thread> writing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger writes = new AtomicInteger();
    private final Object opening = new Object();
    private volatile @Nullable Room room;
    private volatile boolean closed;

    /** Where a module's rows lie, once its tables exist. Asked again when it failed. */
    @FunctionalInterface
    public interface Rooms {
        Place find() throws StoreException;
    }

    /** @param prefix of the module's tables */
    public record Place(Database database, String prefix) {}

    private record Room(Database database, String prefix, HandleMaker handles) {}

    public JdbcStore(String module, WriteLimit limit, Rooms rooms) {
        this.module = module;
        this.rooms = rooms;
        this.limit = limit;
    }

    @Override
    public <R, X extends Exception> R read(InStore<R, X> work) throws X {
        Room here = room();
        try (Transaction transaction = begin(here.database()::read)) {
            try (Handle rows = here.handles().open(transaction.connection())) {
                return work.with(rows);
            } catch (JdbiException e) {
                throw translated(e);
            }
        }
    }

    @Override
    public <R, X extends Exception> R write(InStore<R, X> work) throws X {
        Room here = room();
        if (!writing.add(Thread.currentThread())) {
            throw new IllegalStateException(module + ": a write inside a write; use the rows that were given");
        }
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return attempt(here, work, attempt > 1);
                } catch (Collided e) {
                    if (attempt == ATTEMPTS) {
                        throw Faults.of(module, e.failure, e.failure);
                    }
                }
            }
        } finally {
            writing.remove(Thread.currentThread());
        }
    }

    @Override
    public UUID newId() {
        return ids.next();
    }

    /** Finds the rows now, rather than at the first call. */
    public void open() {
        room();
    }

    /** Later calls fail; what runs ends by itself. */
    @Override
    public void close() {
        closed = true;
        room = null;
    }

    private <R, X extends Exception> R attempt(Room here, InStore<R, X> work, boolean alone) throws X, Collided {
        try (Transaction transaction = begin(() -> here.database().write(here.prefix(), alone))) {
            FirstFailure failures = new FirstFailure();
            R result = limited(here, work, transaction, failures, alone);
            // PostgreSQL would not commit after a failed statement, so neither does SQLite.
            Optional<SQLException> swallowed = failures.first();
            if (swallowed.isPresent()) {
                throw failed(here, swallowed.get(), alone);
            }
            try {
                transaction.commit();
            } catch (SQLException e) {
                throw failed(here, e, alone);
            }
            if (writes.get() < YOUNG_WRITES) {
                writes.incrementAndGet();
            }
            return result;
        }
    }

    private <R, X extends Exception> R limited(
            Room here, InStore<R, X> work, Transaction transaction, FirstFailure failures, boolean alone)
            throws X, Collided {
        WriteLimit.Watch watch = limit.start(writes.get() < YOUNG_WRITES ? YOUNG_TIMES : 1, transaction::abandon);
        R result;
        try (Handle rows = here.handles().open(transaction.connection(), failures)) {
            result = work.with(rows);
        } catch (Throwable e) {
            if (!watch.inTime()) {
                throw tooLong(watch, e);
            }
            Optional<SQLException> failure = Faults.databaseCause(e);
            if (failure.isPresent() && here.database().collided(failure.get(), alone)) {
                throw new Collided(failure.get());
            }
            if (e instanceof JdbiException && failure.isPresent()) {
                throw Faults.of(module, failure.get(), e);
            }
            throw e;
        }
        if (!watch.inTime()) {
            throw tooLong(watch, null);
        }
        return result;
    }

    private Room room() {
        Room here = room;
        if (here == null) {
            synchronized (opening) {
                refuseWhenClosed();
                here = room;
                if (here == null) {
                    here = enter(rooms.find());
                    room = here;
                }
            }
        }
        refuseWhenClosed();
        return here;
    }

    /** Asks one question, so that the classes that queries need are loaded before a write is timed. */
    private Room enter(Place place) {
        HandleMaker handles = new HandleMaker(place.prefix(), place.database().dialect());
        try (Transaction transaction = begin(place.database()::read);
                Handle rows = handles.open(transaction.connection())) {
            rows.createQuery("select :one").bind("one", 1).mapTo(Integer.class).one();
        } catch (JdbiException e) {
            throw translated(e);
        }
        return new Room(place.database(), place.prefix(), handles);
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new StoreException(UNAVAILABLE, module + ": the store is closed");
        }
    }

    private RuntimeException translated(JdbiException e) {
        return Faults.databaseCause(e)
                .<RuntimeException>map(failure -> Faults.of(module, failure, e))
                .orElse(e);
    }

    private RuntimeException failed(Room here, SQLException failure, boolean alone) throws Collided {
        if (here.database().collided(failure, alone)) {
            throw new Collided(failure);
        }
        return Faults.of(module, failure, failure);
    }

    private StoreException tooLong(WriteLimit.Watch watch, @Nullable Throwable cause) {
        String sentence = "%s: a write took longer than %d ms and was rolled back".formatted(module, watch.millis());
        return cause == null ? new StoreException(TOO_LONG, sentence) : new StoreException(TOO_LONG, sentence, cause);
    }

    private Transaction begin(Beginning beginning) {
        try {
            return beginning.begin();
        } catch (SQLException e) {
            throw Faults.of(module, e, e);
        }
    }

    @FunctionalInterface
    private interface Beginning {
        Transaction begin() throws SQLException;
    }

    /** The write lost against another and can be run again. */
    private static final class Collided extends Exception {
        private static final long serialVersionUID = 1L;
        private final SQLException failure;

        private Collided(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
