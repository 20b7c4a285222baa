package se.samverkstad.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Origin;
import se.samverkstad.people.People;
import se.samverkstad.people.Person;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.SignIn;
import se.samverkstad.people.directory.PersonChanges;
import se.samverkstad.people.directory.PersonRows;
import se.samverkstad.people.directory.PersonRows.Known;
import se.samverkstad.people.openid.Tie;
import se.samverkstad.people.openid.TieRows;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.passwords.Hashing;
import se.samverkstad.people.passwords.PasswordRule;
import se.samverkstad.people.passwords.Secrets;
import se.samverkstad.people.roles.Period;

/** The steps from a user name to a session, and what slows down guessing on the way. */
public final class SigningIn {
    /** How long the second step may take. */
    private static final Duration HALF = Duration.ofMinutes(10);

    private final Store store;
    private final Clock clock;
    private final Argon2 argon2;
    private final StoredSessions sessions;
    private final SecondFactor factor;
    private final Throttle throttle;
    private final Senders senders;
    private final Hashing hashing;
    private final AuditLog log;
    private final String nobodysHash;

    SigningIn(Store store, Clock clock, Argon2 argon2, SecondFactor factor, AuditLog log, Hashing hashing) {
        this.store = store;
        this.clock = clock;
        this.argon2 = argon2;
        this.factor = factor;
        this.hashing = hashing;
        this.log = log;
        this.sessions = new StoredSessions(store, clock);
        this.throttle = new Throttle(clock);
        this.senders = new Senders(clock);
        this.nobodysHash = argon2.unusable();
    }

    SignIn begin(String user, String password, Origin from) {
        String key = PersonRows.key(user);
        LocalDate today = Period.day(clock.instant());
        Optional<Known> known = store.read(rows -> PersonRows.lasting(rows, user, today));
        Optional<SignIn> refused = refused(key, known, password, from);
        if (refused.isPresent()) {
            return refused.get();
        }
        Person person = known.orElseThrow().person();
        SignIn next = enter(person, SignIn.Means.PASSWORD, from);
        if (next instanceof SignIn.Done) {
            throttle.succeeded(key);
        } else {
            // The password alone must not clear the count, or guessing codes would be free.
            throttle.notTried(key);
        }
        return next;
    }

    People.Proof prove(Person person, String password, Origin from) {
        String key = PersonRows.key(person.user());
        Optional<Known> known = store.read(rows -> PersonRows.byId(rows, person.id()));
        Optional<SignIn> refused = refused(key, known, password, from);
        if (refused.isEmpty()) {
            throttle.succeeded(key);
            return People.Proof.RIGHT;
        }
        return refused.get() instanceof SignIn.Wrong ? People.Proof.WRONG : People.Proof.WAIT;
    }

    /** Why the password opens nothing; empty when it is right. Does the same work whether the name is known or not. */
    private Optional<SignIn> refused(String key, Optional<Known> known, String password, Origin from) {
        Duration wait = waiting(key, from);
        if (!wait.isZero()) {
            // Which name it was is not told: an unknown one may be a password in the wrong field.
            log.count(Act.of("account.delayed", By.UNKNOWN, ""));
            return Optional.of(new SignIn.Wait(wait));
        }
        String hash = known.map(Known::passwordHash).orElse(nobodysHash);
        Optional<Boolean> right = password.length() > 4 * PasswordRule.LONGEST
                ? Optional.of(false)
                : hashing.run(() -> Argon2.matches(password, hash));
        if (right.isEmpty()) {
            throttle.notTried(key);
            return Optional.of(new SignIn.Busy());
        }
        if (!right.get() || known.isEmpty()) {
            senders.wrong(from.sender());
            log.count(known.map(each -> PersonChanges.act("account.refused", By.UNKNOWN, each.person()))
                    .orElse(Act.of("account.refused", By.UNKNOWN, "")));
            return Optional.of(new SignIn.Wrong());
        }
        renew(known.get(), password);
        return Optional.empty();
    }

    /** Takes an attempt, unless the address has to wait. */
    private Duration waiting(String key, Origin from) {
        Duration wait = senders.wait(from.sender());
        return wait.isZero() ? throttle.begin(key) : wait;
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

    SignIn enter(Person person, SignIn.Means means, Origin from) {
        boolean enrolled = factor.of(person.id()).isPresent();
        if (!enrolled && !factor.demanded(person)) {
            return open(person, means, from);
        }
        return half(person, enrolled, (rows, key, now) -> {});
    }

    SignIn enter(Person person, Tie tie, boolean certain, Origin from) {
        boolean enrolled = factor.of(person.id()).isPresent();
        if (!certain && (enrolled || factor.demanded(person))) {
            return half(person, enrolled, (rows, key, now) -> TieRows.insert(rows, key, tie, person.id(), now));
        }
        Act act = signedIn(person, SignIn.Means.PROVIDER).with("provider", tie.name());
        return new SignIn.Done(
                person,
                sessions.open(person, from, act, (rows, key, now) -> TieRows.insert(rows, key, tie, person.id(), now)));
    }

    private SignIn.Halfway half(Person person, boolean enrolled, StoredSessions.Beside beside) {
        String token = Secrets.random(256);
        Instant now = clock.instant();
        store.write(rows -> {
            HalfRows.insert(rows, Secrets.hash(token), person.id(), now, now.minus(HALF));
            beside.write(rows, Secrets.hash(token), now);
            return true;
        });
        if (!enrolled) {
            factor.offer(person.id());
        }
        return new SignIn.Halfway(person, token, enrolled);
    }

    Optional<SignIn.Halfway> halfway(String token) {
        Instant after = clock.instant().minus(HALF);
        Optional<Person> person = store.read(rows -> HalfRows.find(rows, Secrets.hash(token), after)
                .flatMap(id -> PersonRows.byId(rows, id))
                .map(Known::person));
        return person.map(
                each -> new SignIn.Halfway(each, token, factor.of(each.id()).isPresent()));
    }

    SignIn finish(String token, String code, Origin from) {
        Optional<SignIn.Halfway> half = halfway(token).filter(SignIn.Halfway::enrolled);
        if (half.isEmpty()) {
            return new SignIn.Over();
        }
        Person person = half.get().person();
        String key = PersonRows.key(person.user());
        Duration wait = waiting(key, from);
        if (!wait.isZero()) {
            log.count(Act.of("account.delayed", By.UNKNOWN, ""));
            return new SignIn.Wait(wait);
        }
        switch (factor.check(person.id(), code)) {
            case RIGHT -> {
                throttle.succeeded(key);
                return over(token) ? second(person, token, from) : new SignIn.Over();
            }
            case BUSY -> {
                throttle.notTried(key);
                return new SignIn.Busy();
            }
            case UNREADABLE -> {
                return new SignIn.Unreadable();
            }
            default -> {
                senders.wrong(from.sender());
                log.count(PersonChanges.act("account.code-refused", By.UNKNOWN, person));
                return new SignIn.Wrong();
            }
        }
    }

    Optional<People.Enrolled> enrol(String token, String code, Origin from) {
        Optional<Person> person =
                halfway(token).filter(half -> !half.enrolled()).map(SignIn.Halfway::person);
        Optional<List<String>> codes = person.flatMap(each -> factor.confirm(each, code));
        return codes.isPresent() && over(token)
                ? Optional.of(new People.Enrolled(second(person.orElseThrow(), token, from), codes.get()))
                : Optional.empty();
    }

    private boolean over(String token) {
        return store.write(rows -> HalfRows.delete(rows, Secrets.hash(token)));
    }

    /** A session after the second step, tied to the provider that the first one was at, if any. */
    private SignIn.Done second(Person person, String half, Origin from) {
        return new SignIn.Done(
                person,
                sessions.open(
                        person,
                        from,
                        signedIn(person, SignIn.Means.CODE),
                        (rows, key, now) -> TieRows.move(rows, Secrets.hash(half), key)));
    }

    SignIn.Done open(Person person, SignIn.Means means, Origin from) {
        return new SignIn.Done(person, sessions.open(person, from, signedIn(person, means)));
    }

    private static Act signedIn(Person person, SignIn.Means means) {
        return PersonChanges.act("account.signed-in", PersonChanges.self(person), person)
                .with("means", means.name().toLowerCase(Locale.ROOT));
    }
}
