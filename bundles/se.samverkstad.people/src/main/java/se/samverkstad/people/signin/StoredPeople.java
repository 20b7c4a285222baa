package se.samverkstad.people.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.ContextWords;
import se.samverkstad.people.Fault;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.Origin;
import se.samverkstad.people.People;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.Session;
import se.samverkstad.people.SignIn;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.directory.PersonChanges;
import se.samverkstad.people.directory.PersonRows;
import se.samverkstad.people.directory.UserNames;
import se.samverkstad.people.openid.Tie;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.passwords.Hashing;
import se.samverkstad.people.passwords.PasswordRule;
import se.samverkstad.people.passwords.Secrets;

/** People as rows in the store. */
@Component
public final class StoredPeople implements People {
    private static final int LONGEST_NAME = 100;

    private final Store store;
    private final Clock clock;
    private final Argon2 argon2;
    private final StoredSessions sessions;
    private final SigningIn signingIn;
    private final PasswordRule rule = new PasswordRule();
    private volatile String setUpCodeHash = "";

    @Activate
    public StoredPeople(@Reference Store store, @Reference SecondFactor factor, @Reference AuditLog log) {
        this(store, Clock.systemUTC(), Argon2.CURRENT, factor, log, Hashing.OF_THIS_MACHINE);
    }

    public StoredPeople(Store store, Clock clock, Argon2 argon2, SecondFactor factor, AuditLog log, Hashing hashing) {
        this.store = store;
        this.clock = clock;
        this.argon2 = argon2;
        this.sessions = new StoredSessions(store, clock);
        this.signingIn = new SigningIn(store, clock, argon2, factor, log, hashing);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindContext(ContextWords context) {
        rule.surroundedBy(context::names);
    }

    void unbindContext(ContextWords context) {
        rule.surroundedBy(Set::of);
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
        if (!UserNames.ALLOWED.matcher(person.user()).matches()) {
            faults.add(Fault.USER);
        } else if (store.read(rows -> PersonRows.byUser(rows, person.user())).isPresent()) {
            faults.add(Fault.USER_TAKEN);
        }
        rule.fault(person.password(), person.user(), person.name()).ifPresent(faults::add);
        if (!person.language().equals("sv") && !person.language().equals("en")) {
            faults.add(Fault.LANGUAGE);
        }
        if (PersonalNumbers.in(person.name()) || PersonalNumbers.in(person.user())) {
            faults.add(Fault.PERSONAL_NUMBER);
        }
        return faults;
    }

    @Override
    public Person addFirstAdministrator(NewPerson person, By by) {
        if (administratorExists()) {
            throw new PeopleException("an administrator exists already", List.of());
        }
        Person added = insert(person, true, by);
        setUpCodeHash = "";
        return added;
    }

    @Override
    public Person add(NewPerson person, By by) {
        return insert(person, false, by);
    }

    private Person insert(NewPerson wish, boolean first, By by) {
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
                Instant now = clock.instant();
                PersonRows.insert(rows, person, hash, now);
                By who = by.way() == By.Way.UNKNOWN ? PersonChanges.self(person) : by;
                AuditRows.append(rows, now, PersonChanges.act("person.added", who, person));
                if (administrator) {
                    AuditRows.append(rows, now, PersonChanges.act("administrator.given", who, person));
                }
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
    public SignIn signIn(String user, String password, Origin from) {
        return signingIn.begin(user, password, from);
    }

    @Override
    public SignIn enter(Person person, SignIn.Means means, Origin from) {
        return signingIn.enter(person, means, from);
    }

    @Override
    public SignIn enter(Person person, Tie tie, boolean certain, Origin from) {
        return signingIn.enter(person, tie, certain, from);
    }

    @Override
    public Optional<SignIn.Halfway> halfway(String token) {
        return signingIn.halfway(token);
    }

    @Override
    public SignIn finish(String token, String code, Origin from) {
        return signingIn.finish(token, code, from);
    }

    @Override
    public Optional<Enrolled> enrol(String token, String code, Origin from) {
        return signingIn.enrol(token, code, from);
    }

    @Override
    public Proof prove(Person person, String password, Origin from) {
        return signingIn.prove(person, password, from);
    }

    @Override
    public SignIn.Done open(Person person, SignIn.Means means, Origin from) {
        return signingIn.open(person, means, from);
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
    public void end(String key, By by) {
        sessions.end(key, by);
    }

    @Override
    public void chooseLanguage(UUID person, String language) {
        store.write(rows -> {
            PersonRows.changeLanguage(rows, person, language);
            return language;
        });
    }
}
