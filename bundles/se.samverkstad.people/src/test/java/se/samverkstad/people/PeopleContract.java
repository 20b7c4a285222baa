package se.samverkstad.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.people.signin.StoredSessions;
import se.samverkstad.store.secret.Seal;

/** What holds for people whichever database keeps them. */
abstract class PeopleContract {
    private static final By BY = By.person("01a201cc-767a-7ed9-83a4-244fbbe2ba90", "Karin Holm");
    private static final String PASSWORD = "tre gröna hus vid ån";

    private final SteppingClock clock = new SteppingClock();
    private Store store;
    private StoredPeople people;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        PeopleForTests.empty(store);
        people = new PeopleForTests(store, clock).people;
    }

    private static NewPerson anna() {
        return new NewPerson(" Anna.Ek ", "Anna Ek", PASSWORD, false, "sv");
    }

    private SignIn.Done signedIn() {
        return (SignIn.Done) people.signIn("anna.ek", PASSWORD, Origin.UNKNOWN);
    }

    @Test
    void theFirstAdministratorIsAddedOnceAndClosesTheSetUp() {
        String code = people.newSetUpCode().orElseThrow();
        assertThat(people.setUpCodeHolds(code)).isTrue();

        Person first = people.addFirstAdministrator(anna(), By.UNKNOWN);

        assertThat(first.administrator()).isTrue();
        assertThat(first.user()).isEqualTo("Anna.Ek");
        assertThat(people.administratorExists()).isTrue();
        assertThat(people.setUpCodeHolds(code)).isFalse();
        assertThat(people.newSetUpCode()).isEmpty();
        assertThatThrownBy(() -> people.addFirstAdministrator(new NewPerson("bo", "Bo", PASSWORD, true, "sv"), BY))
                .isInstanceOf(PeopleException.class);
    }

    @Test
    void aNewerSetUpCodeMakesTheOlderVoidAndAnEmptyOneNeverHolds() {
        String older = people.newSetUpCode().orElseThrow();
        String newer = people.newSetUpCode().orElseThrow();

        assertThat(people.setUpCodeHolds(older)).isFalse();
        assertThat(people.setUpCodeHolds(newer)).isTrue();
        assertThat(people.setUpCodeHolds("")).isFalse();
        assertThat(newer).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(older);
    }

    @Test
    void ofTwoFirstAdministratorsAtOnceOneSucceeds() throws Exception {
        AtomicInteger added = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        var tasks = List.of("anna", "bo").stream()
                .map(user -> two.submit(() -> {
                    together.countDown();
                    together.await();
                    try {
                        people.addFirstAdministrator(new NewPerson(user, user, PASSWORD, true, "sv"), BY);
                        added.incrementAndGet();
                    } catch (PeopleException e) {
                        refused.incrementAndGet();
                    }
                    return user;
                }))
                .toList();
        for (var task : tasks) {
            task.get();
        }
        two.shutdown();

        assertThat(added).hasValue(1);
        assertThat(refused).hasValue(1);
    }

    @Test
    void userNamesThatDifferInCaseAreOne() {
        people.add(anna(), BY);

        assertThat(people.faults(new NewPerson("ANNA.EK", "Anna Ek", PASSWORD, false, "sv")))
                .containsExactly(Fault.USER_TAKEN);
        assertThatThrownBy(() -> people.add(anna(), BY))
                .isInstanceOfSatisfying(
                        PeopleException.class, e -> assertThat(e.faults()).containsExactly(Fault.USER_TAKEN));
    }

    @Test
    void allThatIsWrongWithAPersonIsToldAtOnce() {
        assertThat(people.faults(new NewPerson("a b", "", "kort", false, "fi")))
                .containsExactly(Fault.NAME, Fault.USER, Fault.PASSWORD_SHORT, Fault.LANGUAGE);
    }

    @Test
    void aRightPasswordOpensASessionAndAWrongOneDoesNot() {
        Person anna = people.add(anna(), BY);

        assertThat(people.signIn("anna.ek", PASSWORD + "x", Origin.UNKNOWN)).isEqualTo(new SignIn.Wrong());
        assertThat(people.signIn("nobody", PASSWORD, Origin.UNKNOWN)).isEqualTo(new SignIn.Wrong());
        SignIn.Done done = signedIn();

        assertThat(done.person()).isEqualTo(anna);
        assertThat(done.toString()).doesNotContain(done.token());
        assertThat(people.session(done.token()).orElseThrow().person()).isEqualTo(anna);
        assertThat(people.session("anything else")).isEmpty();
        assertThat(signedIn().token()).isNotEqualTo(done.token());
    }

    @Test
    void neitherPasswordsNorTokensAreStored() {
        people.add(anna(), BY);
        String token = signedIn().token();

        String stored = store.read(rows -> rows.createQuery("SELECT password_hash FROM ${table}person")
                        .mapTo(String.class)
                        .one()
                + rows.createQuery("SELECT token_hash FROM ${table}session")
                        .mapTo(String.class)
                        .one());

        assertThat(stored).startsWith("$argon2id$").doesNotContain(PASSWORD).doesNotContain(token);
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfRestAndForAdministratorsAfterAQuarter() {
        people.add(anna(), BY);
        SignIn.Done anna = signedIn();
        SignIn.Done admin = people.open(
                people.add(new NewPerson("bo", "Bo", PASSWORD, true, "sv"), BY), SignIn.Means.SET_UP, Origin.UNKNOWN);

        clock.step(Duration.ofMinutes(14));
        assertThat(people.session(anna.token())).isPresent();
        assertThat(people.session(admin.token())).isPresent();
        clock.step(Duration.ofMinutes(16));

        assertThat(people.session(anna.token())).isPresent();
        assertThat(people.session(admin.token())).isEmpty();
        clock.step(Duration.ofMinutes(30));
        assertThat(people.session(anna.token())).isEmpty();
    }

    @Test
    void aSessionEndsAfterTenHoursHoweverMuchItIsUsed() {
        people.add(anna(), BY);
        String token = signedIn().token();

        for (int minutes = 0; minutes < 590; minutes += 10) {
            clock.step(Duration.ofMinutes(10));
            assertThat(people.session(token)).isPresent();
        }
        clock.step(Duration.ofMinutes(10));

        assertThat(people.session(token)).isEmpty();
    }

    @Test
    void askingWhetherASessionLastsDoesNotKeepItOpen() {
        people.add(anna(), BY);
        SignIn.Done done = signedIn();
        String key = people.session(done.token()).orElseThrow().key();

        clock.step(Duration.ofMinutes(20));
        assertThat(people.lasts(key)).isTrue();
        clock.step(Duration.ofMinutes(11));

        assertThat(people.lasts(key)).isFalse();
        assertThat(people.session(done.token())).isEmpty();
    }

    @Test
    void anEndedSessionIsGoneAtOnce() {
        people.add(anna(), BY);
        SignIn.Done done = signedIn();

        people.end(people.session(done.token()).orElseThrow().key(), BY);

        assertThat(people.session(done.token())).isEmpty();
    }

    @Test
    void guessingGetsSlowerAndTheTruePersonGetsInWithinAQuarterOfAnHour() {
        people.add(anna(), BY);
        int tested = 0;
        for (int seconds = 0; seconds < 24 * 3600; seconds += 20) {
            tested += people.signIn("anna.ek", "guess " + seconds, Origin.UNKNOWN) instanceof SignIn.Wrong ? 1 : 0;
            clock.step(Duration.ofSeconds(20));
        }

        assertThat(tested).isBetween(90, 120);
        SignIn answer = people.signIn("anna.ek", PASSWORD, Origin.UNKNOWN);
        if (answer instanceof SignIn.Wait wait) {
            assertThat(wait.time()).isLessThanOrEqualTo(Duration.ofMinutes(15));
            clock.step(wait.time());
            answer = people.signIn("anna.ek", PASSWORD, Origin.UNKNOWN);
        }
        assertThat(answer).isInstanceOf(SignIn.Done.class);
        assertThat(people.signIn("anna.ek", "wrong again", Origin.UNKNOWN)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void namesThatNobodyHasAreSlowedAlike() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(people.signIn("ghost", "guess", Origin.UNKNOWN)).isEqualTo(new SignIn.Wrong());
        }

        assertThat(people.signIn("GHOST ", "guess", Origin.UNKNOWN)).isEqualTo(new SignIn.Wait(Duration.ofMinutes(1)));
    }

    @Test
    void aHashOfOldParametersIsRenewedAtSignIn() {
        people.add(anna(), BY);
        Argon2 stronger = new Argon2(128, 1, 1);

        new PeopleForTests(store, clock, stronger, Seal.random(), new PeopleForTests.Choices())
                .people.signIn("anna.ek", PASSWORD, Origin.UNKNOWN);

        String hash = store.read(rows -> rows.createQuery("SELECT password_hash FROM ${table}person")
                .mapTo(String.class)
                .one());
        assertThat(hash).contains("m=128,");
        assertThat(signedIn()).isNotNull();
    }

    @Test
    void theLanguageOfAPersonIsKept() {
        Person anna = people.add(anna(), BY);
        String token = signedIn().token();

        people.chooseLanguage(anna.id(), "en");
        people.chooseLanguage(UUID.randomUUID(), "en");

        assertThat(people.session(token).orElseThrow().person().language()).isEqualTo("en");
    }

    @Test
    void aSessionTellsWhereItComesFromAndNotMore() throws Exception {
        Person anna = people.add(anna(), BY);
        StoredSessions sessions = new StoredSessions(store, clock);
        Origin from = new Origin(Optional.of(InetAddress.getByName("2001:db8:7:1:2:3:4:5")), "Firefox/Linux");

        people.signIn("anna.ek", PASSWORD, from);
        clock.step(Duration.ofMinutes(5));
        SignIn.Done later = signedIn();

        assertThat(sessions.of(anna.id())).extracting(OpenSession::device).containsExactly("", "Firefox/Linux");
        assertThat(sessions.of(anna.id())).extracting(OpenSession::network).containsExactly("", "2001:db8:7::");
        assertThat(sessions.endOthers(
                        anna.id(), people.session(later.token()).orElseThrow().key(), BY))
                .isOne();
        assertThat(sessions.of(anna.id())).hasSize(1);
        assertThat(new Origin(Optional.of(InetAddress.getByName("192.0.2.77")), "").network())
                .isEqualTo("192.0.2.*");
    }

    @Test
    void ofManySessionsThoseAreFoundThatGoOn() {
        Person anna = people.add(anna(), BY);
        StoredSessions sessions = new StoredSessions(store, clock);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            keys.add(people.session(signedIn().token()).orElseThrow().key());
        }
        String ended = keys.iterator().next();
        assertThat(sessions.end(UUID.randomUUID(), ended, BY)).isFalse();
        assertThat(sessions.end(anna.id(), ended, BY)).isTrue();
        Set<String> asked = new HashSet<>(keys);
        for (int i = 0; i < 1_100; i++) {
            asked.add("unknown " + i);
        }

        keys.remove(ended);
        assertThat(sessions.lasting(asked).keySet()).isEqualTo(keys);
        clock.step(Duration.ofMinutes(31));
        assertThat(sessions.lasting(asked)).isEmpty();
    }

    @Test
    void signInsAreOnTheRecordAndAnUnknownNameIsNot() {
        people.add(anna(), BY);
        StoredAuditLog log = new StoredAuditLog(store, clock);
        long before = log.entries(Query.newest(1)).get(0).number();
        people.signIn("hemligt lösenord i fel fält", PASSWORD, Origin.UNKNOWN);
        people.signIn("anna.ek", "fel lösenord här", Origin.UNKNOWN);
        SignIn.Done done = signedIn();
        people.end(people.session(done.token()).orElseThrow().key(), BY);

        List<AuditEntry> entries = log.entries(Query.newest(10)).stream()
                .filter(entry -> entry.number() > before)
                .sorted(Comparator.comparingLong(AuditEntry::number))
                .toList();

        assertThat(entries)
                .extracting(entry -> "%s/%s/%s".formatted(entry.kind(), entry.byName(), entry.targetName()))
                .containsExactly(
                        "account.refused//",
                        "account.refused//Anna Ek",
                        "account.signed-in/Anna Ek/Anna Ek",
                        "account.session-ended/Karin Holm/Anna Ek");
        assertThat(entries.toString()).doesNotContain("hemligt", PASSWORD, done.token());
    }
}
