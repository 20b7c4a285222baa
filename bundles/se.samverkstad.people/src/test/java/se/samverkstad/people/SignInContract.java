package se.samverkstad.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.directory.PersonRows;
import se.samverkstad.people.totp.Base32;
import se.samverkstad.people.totp.Totp;
import se.samverkstad.store.secret.Seal;

/** The second step, new passwords and links for them, whichever database keeps them. */
abstract class SignInContract {
    private static final String PASSWORD = "tre gröna hus vid ån";
    private static final String OTHER = "sju blå båtar i hamn";

    private final SteppingClock clock = new SteppingClock();
    private final PeopleForTests.Choices choices = new PeopleForTests.Choices();
    private final Seal seal = Seal.random();
    private PeopleForTests here;
    private Store store;
    private Person anna;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        PeopleForTests.empty(store);
        here = new PeopleForTests(store, clock, PeopleForTests.QUICK, seal, choices);
        anna = here.people.add(new NewPerson("anna", "Anna Ek", PASSWORD, false, "sv"), By.SYSTEM);
        email(anna, "anna@example.org");
    }

    private void email(Person person, String address) {
        store.write(rows -> rows.execute(
                "UPDATE ${table}person SET email = ? WHERE user_key = ?", address, PersonRows.key(person.user())));
    }

    private SignIn signIn(String password) {
        return here.people.signIn("anna", password, Origin.UNKNOWN);
    }

    private String code(String secret) {
        return Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
    }

    /** Turns the second factor on; the clock is at a code that has not been used afterwards. */
    private Enrolled enrolled() {
        String secret = here.factor.offer(anna.id());
        List<String> codes = here.factor.confirm(anna, code(secret)).orElseThrow();
        clock.step(Duration.ofMinutes(1));
        return new Enrolled(secret, codes);
    }

    private record Enrolled(String secret, List<String> codes) {}

    private String halfway() {
        return ((SignIn.Halfway) signIn(PASSWORD)).token();
    }

    @Test
    void theSecondFactorIsOnOnlyAfterACodeHasConfirmedIt() {
        String secret = here.factor.offer(anna.id());
        assertThat(secret).hasSize(32);
        assertThat(here.factor.offered(anna.id())).contains(secret);
        assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Done.class);

        assertThat(here.factor.confirm(anna, "12345")).isEmpty();
        List<String> codes = here.factor.confirm(anna, code(secret)).orElseThrow();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
        assertThat(here.factor.offered(anna.id())).isEmpty();
        assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Halfway.class);
        assertThat(here.factor.of(anna.id()).orElseThrow()).isEqualTo(new SecondFactor.Held(clock.instant(), 10, true));
    }

    @Test
    void anOfferIsOverAfterHalfAnHour() {
        String secret = here.factor.offer(anna.id());
        clock.step(SecondFactor.OFFER);

        assertThat(here.factor.offered(anna.id())).isEmpty();
        assertThat(here.factor.confirm(anna, code(secret))).isEmpty();
    }

    @Test
    void aCodeOpensASessionOnceAndTheTokenOfTheFirstStepNone() {
        Enrolled enrolled = enrolled();
        String token = halfway();
        assertThat(here.people.session(token)).isEmpty();

        SignIn done = here.people.finish(token, code(enrolled.secret()), Origin.UNKNOWN);

        assertThat(done).isInstanceOf(SignIn.Done.class);
        assertThat(here.people.session(((SignIn.Done) done).token())).isPresent();
        assertThat(here.people.finish(token, code(enrolled.secret()), Origin.UNKNOWN))
                .isEqualTo(new SignIn.Over());
        assertThat(here.people.finish(halfway(), code(enrolled.secret()), Origin.UNKNOWN))
                .isEqualTo(new SignIn.Wrong());
        clock.step(Duration.ofSeconds(30));
        assertThat(here.people.finish(halfway(), code(enrolled.secret()), Origin.UNKNOWN))
                .isInstanceOf(SignIn.Done.class);
    }

    @Test
    void theSecondStepIsOverAfterTenMinutes() {
        Enrolled enrolled = enrolled();
        String token = halfway();

        clock.step(Duration.ofMinutes(10));

        assertThat(here.people.halfway(token)).isEmpty();
        assertThat(here.people.finish(token, code(enrolled.secret()), Origin.UNKNOWN))
                .isEqualTo(new SignIn.Over());
    }

    @Test
    void aCodeOnPaperHoldsOnceHoweverItIsTyped() {
        Enrolled enrolled = enrolled();
        String first = enrolled.codes().get(3);

        assertThat(here.people.finish(halfway(), " " + first.toUpperCase(java.util.Locale.ROOT) + " ", Origin.UNKNOWN))
                .isInstanceOf(SignIn.Done.class);

        assertThat(here.people.finish(halfway(), first, Origin.UNKNOWN)).isEqualTo(new SignIn.Wrong());
        assertThat(here.factor.of(anna.id()).orElseThrow().codesLeft()).isEqualTo(9);
        List<String> renewed = here.factor.renewCodes(anna);
        assertThat(here.people.finish(halfway(), enrolled.codes().get(4), Origin.UNKNOWN))
                .isEqualTo(new SignIn.Wrong());
        assertThat(here.people.finish(halfway(), renewed.get(0), Origin.UNKNOWN))
                .isInstanceOf(SignIn.Done.class);
    }

    @Test
    void neitherSecretsNorCodesLieInTheDatabaseAsTheyAre() {
        Enrolled enrolled = enrolled();
        List<String> stored = store.read(rows -> rows.createQuery("SELECT secret FROM ${table}second_factor"
                        + " UNION ALL SELECT code_hash FROM ${table}recovery_code")
                .mapTo(String.class)
                .list());

        assertThat(stored).hasSize(11).noneMatch(each -> each.contains(enrolled.secret()));
        assertThat(stored).filteredOn(each -> each.startsWith("$argon2id$")).hasSize(10);
        enrolled.codes().forEach(code -> assertThat(stored).doesNotContain(code, code.replace("-", "")));
    }

    /** Six digits have a million values: a right password must not make guessing them free. */
    @Test
    void guessingCodesIsSlowedThoughThePasswordIsRightEachTime() {
        enrolled();
        int tested = 0;
        for (int seconds = 0; seconds < 24 * 3600; seconds += 20) {
            if (signIn(PASSWORD) instanceof SignIn.Halfway half) {
                tested += here.people.finish(half.token(), "xxxxxx", Origin.UNKNOWN) instanceof SignIn.Wrong ? 1 : 0;
            }
            clock.step(Duration.ofSeconds(20));
        }

        assertThat(tested).isBetween(20, 120);
    }

    @Test
    void whoeverMustHaveItGetsItOnTheWayIn() {
        here.factor.demand(SecondFactor.Demand.ADMINISTRATORS, By.SYSTEM);
        assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Done.class);
        here.factor.demand(SecondFactor.Demand.EVERYONE, By.SYSTEM);

        SignIn.Halfway half = (SignIn.Halfway) signIn(PASSWORD);

        assertThat(half.enrolled()).isFalse();
        assertThat(here.people.finish(half.token(), "123456", Origin.UNKNOWN)).isEqualTo(new SignIn.Over());
        String secret = here.factor.offered(anna.id()).orElseThrow();
        assertThat(here.people.enrol(half.token(), "000", Origin.UNKNOWN)).isEmpty();
        People.Enrolled enrolled =
                here.people.enrol(half.token(), code(secret), Origin.UNKNOWN).orElseThrow();
        assertThat(here.people.session(enrolled.done().token())).isPresent();
        assertThat(enrolled.codes()).hasSize(10);
        assertThat(here.people.enrol(half.token(), code(secret), Origin.UNKNOWN))
                .isEmpty();
    }

    @Test
    void onAMachineWithoutTheKeyACodeOnPaperHelpsAndTheOtherIsSaidToBeUnreadable() {
        Enrolled enrolled = enrolled();
        PeopleForTests elsewhere = new PeopleForTests(store, clock, PeopleForTests.QUICK, Seal.random(), choices);
        SignIn.Halfway half = (SignIn.Halfway) elsewhere.people.signIn("anna", PASSWORD, Origin.UNKNOWN);

        assertThat(elsewhere.people.finish(half.token(), code(enrolled.secret()), Origin.UNKNOWN))
                .isEqualTo(new SignIn.Unreadable());
        assertThat(elsewhere.factor.of(anna.id()).orElseThrow().readable()).isFalse();
        assertThat(elsewhere.people.finish(half.token(), enrolled.codes().get(0), Origin.UNKNOWN))
                .isInstanceOf(SignIn.Done.class);
        assertThat(elsewhere.factor.turnOff(anna, By.SYSTEM)).isTrue();
        assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Done.class);
        assertThat(elsewhere.factor.turnOff(anna, By.SYSTEM)).isFalse();
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndEveryLink() {
        SignIn.Done here1 = (SignIn.Done) signIn(PASSWORD);
        SignIn.Done there = (SignIn.Done) signIn(PASSWORD);
        Passwords.Asked link = here.passwords.ask("anna").orElseThrow();
        assertThat(here.people.prove(anna, "fel", Origin.UNKNOWN)).isEqualTo(People.Proof.WRONG);
        assertThat(here.people.prove(anna, PASSWORD, Origin.UNKNOWN)).isEqualTo(People.Proof.RIGHT);
        String kept = here.people.session(here1.token()).orElseThrow().key();
        assertThatThrownBy(() -> here.passwords.change(anna, "kort", kept)).isInstanceOf(PeopleException.class);

        here.passwords.change(anna, OTHER, kept);

        assertThat(here.people.session(here1.token())).isPresent();
        assertThat(here.people.session(there.token())).isEmpty();
        assertThat(here.passwords.holder(link.secret())).isEmpty();
        assertThat(signIn(PASSWORD)).isEqualTo(new SignIn.Wrong());
        assertThat(signIn(OTHER)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void aLinkForAForgottenPasswordHoldsOnceForAnHourAndOnlyItsHashIsKept() {
        SignIn.Done before = (SignIn.Done) signIn(PASSWORD);
        Passwords.Asked first = here.passwords.ask("ANNA ").orElseThrow();
        Passwords.Asked link = here.passwords.ask("Anna@example.org").orElseThrow();
        assertThat(here.passwords.holder(first.secret())).isEmpty();
        assertThat(link.email()).isEqualTo("anna@example.org");
        assertThat(link.secret()).hasSize(43);
        assertThat(link.toString()).doesNotContain(link.secret());
        assertThat(store.<String, RuntimeException>read(
                        rows -> rows.createQuery("SELECT token_hash FROM ${table}password_reset")
                                .mapTo(String.class)
                                .one()))
                .isNotEqualTo(link.secret());

        clock.step(Passwords.LINK.minusSeconds(1));
        assertThat(here.passwords.holder(link.secret())).contains(anna);
        assertThatThrownBy(() -> here.passwords.use(link.secret(), "kort")).isInstanceOf(PeopleException.class);
        assertThat(here.passwords.use(link.secret(), OTHER)).contains(anna);

        assertThat(here.passwords.use(link.secret(), OTHER)).isEmpty();
        assertThat(here.people.session(before.token())).isEmpty();
        assertThat(signIn(OTHER)).isInstanceOf(SignIn.Done.class);
        Passwords.Asked late = here.passwords.ask("anna").orElseThrow();
        clock.step(Passwords.LINK);
        assertThat(here.passwords.use(late.secret(), PASSWORD)).isEmpty();
    }

    @Test
    void noLinkIsMadeForWhoeverHasNoAddressOrCannotSignInOrIsNotTheOnlyOne() {
        Person bo = here.people.add(new NewPerson("bo", "Bo", PASSWORD, false, "sv"), By.SYSTEM);
        assertThat(here.passwords.ask("bo")).isEmpty();
        assertThat(here.passwords.ask("ghost")).isEmpty();
        assertThat(here.passwords.ask("")).isEmpty();
        email(bo, "anna@example.org");
        assertThat(here.passwords.ask("anna@example.org")).isEmpty();
        store.write(rows -> rows.execute("UPDATE ${table}person SET account = 'ended' WHERE user_key = 'bo'"));
        assertThat(here.passwords.ask("bo")).isEmpty();
        assertThat(here.passwords.ask("anna@example.org")).isPresent();
    }

    /** Whoever reads another's mail is not past the second step with it. */
    @Test
    void aLinkDoesNotGoPastTheSecondStep() {
        enrolled();
        Person holder = here.passwords
                .use(here.passwords.ask("anna").orElseThrow().secret(), OTHER)
                .orElseThrow();

        assertThat(here.people.enter(holder, SignIn.Means.LINK, Origin.UNKNOWN)).isInstanceOf(SignIn.Halfway.class);
    }

    @Test
    void theMachineMakesLinksForAdministratorsAlone() {
        assertThat(here.passwords.rescue(anna.id(), By.SYSTEM)).isEmpty();
        assertThat(here.passwords.rescue(UUID.randomUUID(), By.SYSTEM)).isEmpty();
        Person bo = here.people.add(new NewPerson("bo", "Bo", PASSWORD, true, "sv"), By.SYSTEM);
        store.write(rows -> rows.execute("UPDATE ${table}person SET account = 'ended' WHERE user_key = 'bo'"));

        String secret = here.passwords.rescue(bo.id(), By.SYSTEM).orElseThrow().secret();

        assertThat(here.passwords.use(secret, OTHER)).contains(bo);
        assertThat(here.people.signIn("bo", OTHER, Origin.UNKNOWN)).isInstanceOf(SignIn.Done.class);
    }

    /** Time is not measured, for it differs from run to run: the work that takes it is counted. */
    @Test
    void aNameThatNobodyHasCostsTheSameWork() {
        long before = here.hashing.done();
        signIn("fel lösenord");
        long known = here.hashing.done() - before;
        here.people.signIn("ghost", "fel lösenord", Origin.UNKNOWN);
        long unknown = here.hashing.done() - before - known;

        assertThat(known).isOne();
        assertThat(unknown).isEqualTo(known);
        signIn("x".repeat(4_000));
        here.people.signIn("ghost", "x".repeat(4_000), Origin.UNKNOWN);
        assertThat(here.hashing.done() - before).isEqualTo(2);
    }

    @Test
    void oneAddressThatTriesManyNamesIsSlowedAndThoseWhoAreRightAreNot() throws Exception {
        Origin sender = new Origin(Optional.of(InetAddress.getByName("192.0.2.1")), "");
        for (int name = 0; name < 20; name++) {
            assertThat(here.people.signIn("anna", PASSWORD, sender)).isInstanceOf(SignIn.Done.class);
            assertThat(here.people.signIn("name" + name, "fel", sender)).isEqualTo(new SignIn.Wrong());
        }

        assertThat(here.people.signIn("anna", PASSWORD, sender)).isEqualTo(new SignIn.Wait(Duration.ofMinutes(1)));
        assertThat(signIn(PASSWORD)).isInstanceOf(SignIn.Done.class);
        clock.step(Duration.ofMinutes(1));
        assertThat(here.people.signIn("anna", PASSWORD, sender)).isInstanceOf(SignIn.Done.class);
    }
}
