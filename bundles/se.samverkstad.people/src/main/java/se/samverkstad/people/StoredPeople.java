package se.samverkstad.people;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.PersonRows.Known;

/** People as rows in the store. */
@Component
public final class StoredPeople implements People {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPeople.class);
    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}._@-]{2,64}");
    private static final int LONGEST_NAME = 100;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Store store;
    private final Clock clock;
    private final Argon2 argon2;
    private final StoredSessions sessions;
    private final Throttle throttle;
    private final Hashing hashing = new Hashing(Runtime.getRuntime().availableProcessors() * 2, PATIENCE_MILLIS);
    private final PasswordRule rule = new PasswordRule();
    private volatile String setUpCodeHash = "";
    private final String nobodysHash;

    @Activate
    public StoredPeople(@Reference Store store) {
        this(store, Clock.systemUTC(), Argon2.CURRENT);
    }

    StoredPeople(Store store, Clock clock, Argon2 argon2) {
        this.store = store;
        this.clock = clock;
        this.argon2 = argon2;
        this.sessions = new StoredSessions(store, clock);
        this.throttle = new Throttle(clock);
        this.nobodysHash = argon2.hash(Secrets.random(128));
    }

    @Override
    public boolean administratorExists() {
        return store.read(PersonRows::administratorExists);
    }

    @Override
    public Optional<String> newSetUpCode() {
        if (administratorExists()) {
            return Optional.empty();
        }
        String code = Secrets.random(128);
        setUpCodeHash = Secrets.hash(code);
        return Optional.of(code);
    }

    @Override
    public boolean setUpCodeHolds(String code) {
        return Secrets.equal(Secrets.hash(code), setUpCodeHash) && !administratorExists();
    }

    @Override
    public List<Fault> faults(NewPerson person) {
        List<Fault> faults = new ArrayList<>();
        if (person.name().isEmpty() || person.name().length() > LONGEST_NAME) {
            faults.add(Fault.NAME);
        }
        if (!USER.matcher(person.user()).matches()) {
            faults.add(Fault.USER);
        } else if (store.read(rows -> PersonRows.byUser(rows, person.user())).isPresent()) {
            faults.add(Fault.USER_TAKEN);
        }
        rule.fault(person.password(), person.user(), person.name()).ifPresent(faults::add);
        if (!person.language().equals("sv") && !person.language().equals("en")) {
            faults.add(Fault.LANGUAGE);
        }
        return faults;
    }

    @Override
    public Person addFirstAdministrator(NewPerson person) {
        if (administratorExists()) {
            throw new PeopleException("an administrator exists already", List.of());
        }
        Person added = insert(person, true);
        setUpCodeHash = "";
        LOG.info("the first administrator was added: {}", added.id());
        return added;
    }

    @Override
    public Person add(NewPerson person) {
        return insert(person, false);
    }

    private Person insert(NewPerson wish, boolean first) {
        List<Fault> faults = faults(wish);
        if (!faults.isEmpty()) {
            throw new PeopleException("person not added: " + faults, faults);
        }
        boolean administrator = first || wish.administrator();
        Person person = new Person(store.newId(), wish.user(), wish.name(), administrator, wish.language());
        String hash = argon2.hash(wish.password());
        try {
            return store.write(rows -> {
                if (first) {
                    PersonRows.insertFirstAdministrator(rows, person.id());
                }
                PersonRows.insert(rows, person, hash, clock.instant());
                return person;
            });
        } catch (StoreException e) {
            if (e.code() == StoreException.Code.CONFLICT) {
                throw new PeopleException("another came first", first ? List.of() : List.of(Fault.USER_TAKEN));
            }
            throw e;
        }
    }

    @Override
    public SignIn signIn(String user, String password) {
        String key = PersonRows.key(user);
        Duration wait = throttle.begin(key);
        if (!wait.isZero()) {
            return new SignIn.Wait(wait);
        }
        Optional<Known> known = store.read(rows -> PersonRows.byUser(rows, user));
        String hash = known.map(Known::passwordHash).orElse(nobodysHash);
        Optional<Boolean> right = password.length() > 4 * PasswordRule.LONGEST
                ? Optional.of(false)
                : hashing.run(() -> Argon2.matches(password, hash));
        if (right.isEmpty()) {
            throttle.notTried(key);
            return new SignIn.Busy();
        }
        if (!right.get() || known.isEmpty()) {
            LOG.info(
                    "sign-in refused for {}",
                    known.map(each -> each.person().id().toString()).orElse("nobody"));
            return new SignIn.Wrong();
        }
        throttle.succeeded(key);
        renew(known.get(), password);
        return open(known.get().person());
    }

    /** Hashes again with the parameters of today, now that the password is at hand. */
    private void renew(Known known, String password) {
        if (argon2.differs(known.passwordHash())) {
            String hash = argon2.hash(password);
            store.write(rows -> {
                PersonRows.changeHash(rows, known.person().id(), hash);
                return hash;
            });
        }
    }

    @Override
    public SignIn.Done open(Person person) {
        SignIn.Done done = new SignIn.Done(person, sessions.open(person));
        LOG.info("signed in: {}", person.id());
        return done;
    }

    @Override
    public Optional<Session> session(String token) {
        return sessions.use(token);
    }

    @Override
    public boolean lasts(String key) {
        return sessions.lasts(key);
    }

    @Override
    public void end(String key) {
        sessions.end(key);
    }

    @Override
    public void chooseLanguage(UUID person, String language) {
        store.write(rows -> {
            PersonRows.changeLanguage(rows, person, language);
            return language;
        });
    }
}
