package se.samverkstad.people.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.FeedAddresses;
import se.samverkstad.people.Person;
import se.samverkstad.people.access.AccessRows;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.directory.FeedRows;
import se.samverkstad.people.directory.FeedRows.Fetch;
import se.samverkstad.people.directory.PersonChanges;
import se.samverkstad.people.passwords.Secrets;
import se.samverkstad.people.roles.Period;

/** Addresses of feeds in the store: of a secret only its SHA-256 is kept, and nothing of it is ever logged. */
@Component
public final class StoredFeedAddresses implements FeedAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFeedAddresses.class);
    private static final int BITS = 256;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Store store;
    private final Clock clock;

    @Activate
    public StoredFeedAddresses(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    /** @param clock of a test */
    public StoredFeedAddresses(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Address> of(UUID person) {
        return store.read(rows -> FeedRows.of(rows, person));
    }

    @Override
    public String make(Person person, Feed feed, Name name) {
        String secret = Secrets.random(BITS);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.write(rows -> {
            String act = FeedRows.delete(rows, person.id(), feed) ? "account.address-replaced" : "account.address-made";
            FeedRows.insert(rows, person.id(), Secrets.hash(secret), new Address(feed, name, now, Optional.empty()));
            AuditRows.append(
                    rows,
                    now,
                    PersonChanges.act(act, PersonChanges.self(person), person).with("what", name.sv()));
            return secret;
        });
    }

    @Override
    public boolean revoke(Person person, Feed feed) {
        return store.write(rows -> {
            Optional<Address> known = FeedRows.of(rows, person.id()).stream()
                    .filter(each -> each.feed().equals(feed))
                    .findFirst();
            boolean there = FeedRows.delete(rows, person.id(), feed);
            if (there) {
                AuditRows.append(
                        rows,
                        clock.instant(),
                        PersonChanges.act("account.address-revoked", PersonChanges.self(person), person)
                                .with(
                                        "what",
                                        known.map(each -> each.name().sv()).orElse("")));
            }
            return there;
        });
    }

    @Override
    public Optional<Bearer> bearer(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        LocalDate today = Period.day(clock.instant());
        String hash = Secrets.hash(secret);
        return store.read(rows -> FeedRows.find(rows, hash, today))
                .map(row -> new Bearer(row.feed(), row.person(), may(row.person(), today)));
    }

    private Map<String, Reach> may(Person person, LocalDate today) {
        if (person.administrator()) {
            return Map.of();
        }
        return store.read(rows -> AccessRows.of(rows, Set.of(person.id()), today))
                .getOrDefault(person.id(), Map.of());
    }

    @Override
    public Instant fetched(Bearer bearer, String tag) {
        UUID person = bearer.person().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String today = Period.day(now).toString();
        Optional<Fetch> before = store.read(rows -> FeedRows.fetch(rows, person, bearer.feed()));
        Instant changed = changed(before, tag, now);
        if (before.map(fetch -> fetch.tag().equals(tag) && fetch.day().equals(today))
                .orElse(true)) {
            return changed;
        }
        try {
            store.write(rows -> {
                FeedRows.fetched(rows, person, bearer.feed(), Period.day(now), tag, changed);
                return tag;
            });
        } catch (StoreException e) {
            LOG.warn("that an address was fetched could not be noted: {}", e.getMessage());
        }
        return changed;
    }

    private static Instant changed(Optional<Fetch> before, String tag, Instant now) {
        Optional<Instant> last = before.flatMap(Fetch::changed);
        if (last.isPresent() && before.orElseThrow().tag().equals(tag)) {
            return last.get();
        }
        return last.map(at -> at.plusSeconds(1)).filter(now::isBefore).orElse(now);
    }
}
