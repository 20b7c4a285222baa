package se.samverkstad.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.Person;
import se.samverkstad.people.Tokens;
import se.samverkstad.people.access.AccessRows;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.directory.PersonChanges;
import se.samverkstad.people.directory.TokenRows;
import se.samverkstad.people.passwords.Secrets;
import se.samverkstad.people.roles.Period;

/** Keys of programs in the store: of a secret only its SHA-256 is kept, and nothing of it is ever logged. */
@Component
public final class StoredTokens implements Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTokens.class);

    /** By which a secret is known for what it is, such as by whoever looks for secrets that got into a repository. */
    private static final String BEGINNING = "samverkstad_";

    /** Use is written down at most this often, so that asking does not write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Store store;
    private final Clock clock;

    @Activate
    public StoredTokens(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    /** @param clock of a test */
    public StoredTokens(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Token> of(UUID person) {
        return store.read(rows -> TokenRows.of(rows, person, clock.instant()));
    }

    @Override
    public Optional<Made> make(Person person, String name, int days) {
        if (name.isBlank() || name.length() > LONGEST_NAME || PersonalNumbers.in(name)) {
            throw new IllegalArgumentException("a key is named with 1 to " + LONGEST_NAME + " characters");
        }
        if (days < 1 || days > LONGEST.toDays()) {
            throw new IllegalArgumentException("a key lasts 1 to " + LONGEST.toDays() + " days");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String secret = BEGINNING + Secrets.random(256);
        Token token = new Token(store.newId(), name, now, now.plus(Duration.ofDays(days)), Optional.empty());
        return store.write(rows -> {
            TokenRows.deleteOver(rows, now);
            if (TokenRows.of(rows, person.id(), now).size() >= MOST) {
                return Optional.<Made>empty();
            }
            TokenRows.insert(rows, person.id(), Secrets.hash(secret), token);
            AuditRows.append(
                    rows,
                    now,
                    PersonChanges.act("account.token-made", PersonChanges.self(person), person)
                            .with("what", name)
                            .with("until", token.expires().toString()));
            return Optional.of(new Made(token, secret));
        });
    }

    @Override
    public boolean end(Person person, UUID token, By by) {
        return store.write(rows -> {
            Instant now = clock.instant();
            Optional<Token> known = TokenRows.of(rows, person.id(), now).stream()
                    .filter(each -> each.id().equals(token))
                    .findFirst();
            boolean there = TokenRows.delete(rows, person.id(), token);
            if (there) {
                AuditRows.append(
                        rows,
                        now,
                        PersonChanges.act("account.token-ended", by, person)
                                .with("what", known.map(Token::name).orElse("")));
            }
            return there;
        });
    }

    @Override
    public Optional<Bearer> bearer(String secret) {
        if (!secret.startsWith(BEGINNING) || secret.length() > 100) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Secrets.hash(secret);
        Optional<TokenRows.Row> found = store.read(rows -> TokenRows.find(rows, hash, now, Period.day(now)));
        found.ifPresent(row -> note(row.token(), now));
        return found.map(row -> new Bearer(row.token().id(), row.person(), may(row.person(), now)));
    }

    private Map<String, Reach> may(Person person, Instant now) {
        if (person.administrator()) {
            return Map.of();
        }
        return store.read(rows -> AccessRows.of(rows, Set.of(person.id()), Period.day(now)))
                .getOrDefault(person.id(), Map.of());
    }

    private void note(Token token, Instant now) {
        if (token.used().map(at -> at.plus(NOTED).isAfter(now)).orElse(false)) {
            return;
        }
        try {
            store.write(rows -> {
                TokenRows.use(rows, token.id(), now);
                return token;
            });
        } catch (StoreException e) {
            LOG.warn("that a key was used could not be noted: {}", e.getMessage());
        }
    }
}
