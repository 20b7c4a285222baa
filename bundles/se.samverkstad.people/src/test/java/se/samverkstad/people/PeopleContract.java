package se.samverkstad.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.store.Store;

/** What holds for people whichever database keeps them. */
abstract class PeopleContract {
    private static final String PASSWORD = "tre gröna hus vid ån";

    /** Weak, so that the tests are quick; {@link Argon2Test} looks at the real parameters. */
    private static final Argon2 QUICK = new Argon2(64, 1, 1);

    private final SteppingClock clock = new SteppingClock();
    private Store store;
    private StoredPeople people;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        store.write(rows -> rows.execute("DELETE FROM ${table}session")
                + rows.execute("DELETE FROM ${table}first_administrator")
                + rows.execute("DELETE FROM ${table}person"));
        people = new StoredPeople(store, clock, QUICK);
    }

    private static NewPerson anna() {
        return new NewPerson(" Anna.Ek ", "Anna Ek", PASSWORD, false, "sv");
    }

    private SignIn.Done signedIn() {
        return (SignIn.Done) people.signIn("anna.ek", PASSWORD);
    }

    @Test
    void theFirstAdministratorIsAddedOnceAndClosesTheSetUp() {
        String code = people.newSetUpCode().orElseThrow();
        assertThat(people.setUpCodeHolds(code)).isTrue();

        Person first = people.addFirstAdministrator(anna());

        assertThat(first.administrator()).isTrue();
        assertThat(first.user()).isEqualTo("Anna.Ek");
        assertThat(people.administratorExists()).isTrue();
        assertThat(people.setUpCodeHolds(code)).isFalse();
        assertThat(people.newSetUpCode()).isEmpty();
        assertThatThrownBy(() -> people.addFirstAdministrator(new NewPerson("bo", "Bo", PASSWORD, true, "sv")))
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
                        people.addFirstAdministrator(new NewPerson(user, user, PASSWORD, true, "sv"));
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
        people.add(anna());

        assertThat(people.faults(new NewPerson("ANNA.EK", "Anna Ek", PASSWORD, false, "sv")))
                .containsExactly(Fault.USER_TAKEN);
        assertThatThrownBy(() -> people.add(anna()))
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
        Person anna = people.add(anna());

        assertThat(people.signIn("anna.ek", PASSWORD + "x")).isEqualTo(new SignIn.Wrong());
        assertThat(people.signIn("nobody", PASSWORD)).isEqualTo(new SignIn.Wrong());
        SignIn.Done done = signedIn();

        assertThat(done.person()).isEqualTo(anna);
        assertThat(done.toString()).doesNotContain(done.token());
        assertThat(people.session(done.token()).orElseThrow().person()).isEqualTo(anna);
        assertThat(people.session("anything else")).isEmpty();
        assertThat(signedIn().token()).isNotEqualTo(done.token());
    }

    @Test
    void neitherPasswordsNorTokensAreStored() {
        people.add(anna());
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
        people.add(anna());
        SignIn.Done anna = signedIn();
        SignIn.Done admin = people.open(people.add(new NewPerson("bo", "Bo", PASSWORD, true, "sv")));

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
        people.add(anna());
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
        people.add(anna());
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
        people.add(anna());
        SignIn.Done done = signedIn();

        people.end(people.session(done.token()).orElseThrow().key());

        assertThat(people.session(done.token())).isEmpty();
    }

    @Test
    void guessingGetsSlowerAndTheTruePersonGetsInWithinAQuarterOfAnHour() {
        people.add(anna());
        int tested = 0;
        for (int seconds = 0; seconds < 24 * 3600; seconds += 20) {
            tested += people.signIn("anna.ek", "guess " + seconds) instanceof SignIn.Wrong ? 1 : 0;
            clock.step(Duration.ofSeconds(20));
        }

        assertThat(tested).isBetween(90, 120);
        SignIn answer = people.signIn("anna.ek", PASSWORD);
        if (answer instanceof SignIn.Wait wait) {
            assertThat(wait.time()).isLessThanOrEqualTo(Duration.ofMinutes(15));
            clock.step(wait.time());
            answer = people.signIn("anna.ek", PASSWORD);
        }
        assertThat(answer).isInstanceOf(SignIn.Done.class);
        assertThat(people.signIn("anna.ek", "wrong again")).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void namesThatNobodyHasAreSlowedAlike() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(people.signIn("ghost", "guess")).isEqualTo(new SignIn.Wrong());
        }

        assertThat(people.signIn("GHOST ", "guess")).isEqualTo(new SignIn.Wait(Duration.ofMinutes(1)));
    }

    @Test
    void aHashOfOldParametersIsRenewedAtSignIn() {
        people.add(anna());
        Argon2 stronger = new Argon2(128, 1, 1);

        new StoredPeople(store, clock, stronger).signIn("anna.ek", PASSWORD);

        String hash = store.read(rows -> rows.createQuery("SELECT password_hash FROM ${table}person")
                .mapTo(String.class)
                .one());
        assertThat(hash).contains("m=128,");
        assertThat(signedIn()).isNotNull();
    }

    @Test
    void theLanguageOfAPersonIsKept() {
        Person anna = people.add(anna());
        String token = signedIn().token();

        people.chooseLanguage(anna.id(), "en");
        people.chooseLanguage(UUID.randomUUID(), "en");

        assertThat(people.session(token).orElseThrow().person().language()).isEqualTo("en");
    }
}
