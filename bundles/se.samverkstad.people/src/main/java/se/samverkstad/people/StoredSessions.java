package se.samverkstad.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.SessionRows.Row;

/** Who is signed in: idle for 30 minutes at most (administrators 15), ten hours in all. */
final class StoredSessions {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration IDLE_ADMINISTRATOR = Duration.ofMinutes(15);
    private static final Duration WHOLE = Duration.ofHours(10);

    /** Use is written down at most this often, so that reading pages does not write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Store store;
    private final Clock clock;

    StoredSessions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    String open(Person person) {
        String token = Secrets.random(256);
        Instant now = clock.instant();
        store.write(rows -> {
            SessionRows.deleteCreatedBefore(rows, now.minus(WHOLE));
            SessionRows.insert(rows, Secrets.hash(token), person.id(), now);
            return person;
        });
        return token;
    }

    Optional<Session> use(String token) {
        Optional<Row> row = find(Secrets.hash(token));
        row.ifPresent(this::note);
        return row.map(found ->
                new Session(found.key(), found.person(), found.created().plus(WHOLE)));
    }

    boolean lasts(String key) {
        return find(key).isPresent();
    }

    void end(String key) {
        store.write(rows -> {
            SessionRows.delete(rows, key);
            return key;
        });
    }

    private Optional<Row> find(String key) {
        Instant now = clock.instant();
        return store.read(rows -> SessionRows.find(rows, key)).filter(row -> lasts(row, now));
    }

    private static boolean lasts(Row row, Instant now) {
        Duration idle = row.person().administrator() ? IDLE_ADMINISTRATOR : IDLE;
        return now.isBefore(row.created().plus(WHOLE))
                && now.isBefore(row.used().plus(idle));
    }

    private void note(Row row) {
        Instant now = clock.instant();
        if (now.isBefore(row.used().plus(NOTED))) {
            return;
        }
        try {
            store.write(rows -> {
                SessionRows.use(rows, row.key(), now);
                return row;
            });
        } catch (StoreException e) {
            // A full disk must not shut out those who are signed in: pages can still be read.
            LOG.warn("the use of a session could not be noted: {}", e.getMessage());
        }
    }
}
