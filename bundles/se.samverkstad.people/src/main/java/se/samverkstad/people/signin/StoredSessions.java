package se.samverkstad.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.OpenSession;
import se.samverkstad.people.Origin;
import se.samverkstad.people.Person;
import se.samverkstad.people.Session;
import se.samverkstad.people.Sessions;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.directory.MemberRows;
import se.samverkstad.people.directory.PersonChanges;
import se.samverkstad.people.directory.PersonRows;
import se.samverkstad.people.passwords.Secrets;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.signin.SessionRows.Open;
import se.samverkstad.people.signin.SessionRows.Row;

/** Who is signed in: idle for 30 minutes at most (administrators 15), ten hours in all. */
@Component
public final class StoredSessions implements Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration IDLE_ADMINISTRATOR = Duration.ofMinutes(15);
    private static final Duration WHOLE = Duration.ofHours(10);

    /** Use is written down at most this often, so that reading pages does not write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Store store;
    private final Clock clock;

    /** How many are asked about in one query; databases bound the number of values. */
    private static final int AT_ONCE = 500;

    @Activate
    public StoredSessions(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    public StoredSessions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is written together with a session, or with the first of two steps towards it. */
    interface Beside {
        void write(Handle rows, String key, Instant now);
    }

    /** @param act that goes on the record with it */
    String open(Person person, Origin from, Act act) {
        return open(person, from, act, (rows, key, now) -> {});
    }

    String open(Person person, Origin from, Act act, Beside beside) {
        String token = Secrets.random(256);
        Instant now = clock.instant();
        store.write(rows -> {
            SessionRows.deleteCreatedBefore(rows, now.minus(WHOLE));
            SessionRows.insert(rows, Secrets.hash(token), person.id(), from, now);
            PersonRows.signedIn(rows, person.id(), now);
            beside.write(rows, Secrets.hash(token), now);
            return AuditRows.append(rows, now, act);
        });
        return token;
    }

    Optional<Session> use(String token) {
        Optional<Row> row = find(Secrets.hash(token));
        row.ifPresent(this::note);
        return row.map(StoredSessions::session);
    }

    private static Session session(Row found) {
        return new Session(
                found.key(),
                found.person(),
                found.permissions(),
                found.created().plus(WHOLE));
    }

    boolean lasts(String key) {
        return find(key).isPresent();
    }

    void end(String key, By by) {
        store.write(rows -> {
            List<Person> person = SessionRows.find(rows, List.of(key), Period.day(clock.instant())).stream()
                    .map(Row::person)
                    .toList();
            SessionRows.delete(rows, key);
            person.forEach(whose -> {
                String kind = whose.id().toString().equals(by.id()) ? "account.signed-out" : "account.session-ended";
                AuditRows.append(rows, clock.instant(), PersonChanges.act(kind, by, whose));
            });
            return key;
        });
    }

    @Override
    public List<OpenSession> of(UUID person) {
        Instant now = clock.instant();
        return store.read(rows -> SessionRows.open(rows, person)).stream()
                .filter(open -> lasts(open, now))
                .map(Open::session)
                .sorted(Comparator.comparing(OpenSession::used).reversed())
                .toList();
    }

    @Override
    public Map<String, Session> lasting(Set<String> keys) {
        Instant now = clock.instant();
        List<String> all = List.copyOf(keys);
        Map<String, Session> lasting = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            store.read(rows -> SessionRows.find(rows, some, Period.day(now))).stream()
                    .filter(row -> lasts(row, now))
                    .forEach(row -> lasting.put(row.key(), session(row)));
        }
        return lasting;
    }

    @Override
    public boolean end(UUID person, String key, By by) {
        return store.write(rows -> recorded(rows, person, SessionRows.deleteOne(rows, person, key) ? 1 : 0, by)) > 0;
    }

    @Override
    public int endOthers(UUID person, String kept, By by) {
        return store.write(rows -> recorded(rows, person, SessionRows.deleteOf(rows, person, kept), by));
    }

    @Override
    public int endAll(UUID person, By by) {
        return endOthers(person, "", by);
    }

    private int recorded(Handle rows, UUID person, int ended, By by) {
        if (ended > 0) {
            Person whose = MemberRows.one(rows, person, clock.instant()).person();
            AuditRows.append(
                    rows,
                    clock.instant(),
                    PersonChanges.act("account.session-ended", by, whose).with("count", Integer.toString(ended)));
        }
        return ended;
    }

    private Optional<Row> find(String key) {
        Instant now = clock.instant();
        return store.read(rows -> SessionRows.find(rows, List.of(key), Period.day(now))).stream()
                .filter(row -> lasts(row, now))
                .findFirst();
    }

    private static boolean lasts(Row row, Instant now) {
        return lasts(row.created(), row.used(), row.person().administrator(), now);
    }

    private static boolean lasts(Open open, Instant now) {
        return lasts(open.session().begun(), open.session().used(), open.administrator(), now);
    }

    private static boolean lasts(Instant created, Instant used, boolean administrator, Instant now) {
        Duration idle = administrator ? IDLE_ADMINISTRATOR : IDLE;
        return now.isBefore(created.plus(WHOLE)) && now.isBefore(used.plus(idle));
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
