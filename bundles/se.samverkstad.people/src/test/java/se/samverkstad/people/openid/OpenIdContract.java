package se.samverkstad.people.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Account;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.Origin;
import se.samverkstad.people.Person;
import se.samverkstad.people.Session;
import se.samverkstad.people.SignIn;
import se.samverkstad.people.SignInForTests;
import se.samverkstad.people.openid.OpenId.Departure;
import se.samverkstad.people.openid.OpenId.Entered;
import se.samverkstad.people.openid.OpenId.Waiting;
import se.samverkstad.people.openid.Provider.Identity;
import se.samverkstad.people.openid.Provider.RoleRule;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Period;
import se.samverkstad.store.secret.Seal;

/** Providers, the way there and back, and the end of sessions, whichever database keeps them. */
abstract class OpenIdContract {
    private final Seal seal = Seal.random();
    private SignInForTests here;
    private TestProvider there;

    abstract Store store();

    @BeforeEach
    void begin() throws IOException {
        SignInForTests.empty(store());
        there = new TestProvider();
        here = new SignInForTests(store(), seal, new HttpWire());
    }

    @AfterEach
    void end() {
        there.close();
    }

    private Journey journey(ProviderWish wish) {
        Journey journey = Journey.begun(here, there, wish);
        journey.says(Map.of());
        return journey;
    }

    private Journey journey() {
        return journey(Journey.wish(there));
    }

    private Session session(OpenId.Arrival arrival) {
        return here.people.session(done(arrival).token()).orElseThrow();
    }

    private static SignIn.Done done(OpenId.Arrival arrival) {
        return (SignIn.Done) ((Entered) arrival).signIn();
    }

    private static OpenIdRefused refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        OpenIdRefused refused = catchThrowableOfType(OpenIdRefused.class, work);
        assertThat(refused).isNotNull();
        return refused;
    }

    private List<String> record() {
        return store().read(rows -> rows.createQuery("SELECT kind FROM ${table}audit ORDER BY number")
                .mapTo(String.class)
                .list());
    }

    @Test
    void whoSignsInThereIsSignedInHereOnThePageTheyWanted() throws OpenIdRefused {
        Journey journey = journey();
        Entered entered = (Entered) journey.whole();
        assertThat(entered.target()).isEqualTo("/poddar?sida=2");
        Session session = session(entered);
        assertThat(session.person().name()).isEqualTo("Anna Ek");
        assertThat(session.person().user()).isEqualTo("anna.ek");
        assertThat(session.person().administrator()).isFalse();
        assertThat(record()).contains("settings.provider-added", "person.provider-connected", "account.signed-in");
        assertThat(there.asked.get(0)).doesNotContainKey("client_secret");
        assertThat(there.asked.get(0).get("authorization")).startsWith("Basic ");
        assertThat(session(journey.whole()).person().id())
                .as("the same the next time")
                .isEqualTo(session.person().id());
    }

    @Test
    void whatTheProviderWantsInTheFormIsSentThere() throws OpenIdRefused {
        there.metadata = all -> {
            all.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
            return all;
        };
        journey().whole();
        assertThat(there.asked.get(0)).containsEntry("client_secret", "hemlig:ord&tecken");
        assertThat(there.asked.get(0)).containsEntry("authorization", "null");
    }

    /** Another may get the address; who someone is does not depend on it. */
    @Test
    void theSameMailOfAnotherIsAnotherPerson() throws OpenIdRefused {
        Journey journey = journey();
        UUID anna = session(journey.whole()).person().id();
        journey.says(Map.of("sub", "another"));
        Person other = session(journey.whole()).person();
        assertThat(other.id()).isNotEqualTo(anna);
        assertThat(other.user()).isEqualTo("anna.ek.2");
    }

    private Account account(UUID person) {
        return here.directory.member(person).orElseThrow().account();
    }

    @Test
    void whoComesThroughAnOrganisationAloneHasAnAccountThatEndsLikeOthers() throws OpenIdRefused {
        Journey journey = journey();
        UUID anna = session(journey.whole()).person().id();
        assertThat(account(anna)).isEqualTo(Account.ORGANISATION);
        assertThat(here.people.signIn("anna.ek", "", Origin.UNKNOWN)).isNotInstanceOf(SignIn.Done.class);

        here.newcomers.disconnect(journey.provider.id(), anna, By.SYSTEM);
        assertThat(account(anna)).isEqualTo(Account.NONE);

        UUID again = session(journey.whole()).person().id();
        store().write(rows -> rows.execute("UPDATE ${table}person SET last_day = '2026-01-01' WHERE id = ?", again));
        assertThat(refusal(journey::whole).reason())
                .as("after the last day of a guest")
                .isEqualTo(Reason.ENDED);
        store().write(rows -> rows.execute("UPDATE ${table}person SET last_day = ''"));
        here.directory.end(again, By.SYSTEM);
        assertThat(account(again)).isEqualTo(Account.ENDED);
        assertThat(refusal(journey::whole).reason()).isEqualTo(Reason.ENDED);
    }

    @Test
    void whoIsNotKnownWaitsUntilAnAdministratorSaysWhoItIs() throws OpenIdRefused {
        Person anna = here.people.add(new NewPerson("anna", "Anna Ek", "tre gröna hus vid ån", false, "sv"), By.SYSTEM);
        Journey journey = journey(Journey.arrival(Journey.wish(there), Provider.Arrival.APPROVED, Identity.SUBJECT));
        UUID id = journey.provider.id();
        assertThat(journey.whole()).isInstanceOf(Waiting.class);
        assertThat(journey.whole()).isInstanceOf(Waiting.class);
        List<Newcomer> waiting = here.newcomers.waiting(id);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).name()).isEqualTo("Anna Ek");
        assertThat(waiting.get(0).email()).isEqualTo("anna.ek@example.se");

        here.newcomers.connect(id, waiting.get(0).key(), anna.id(), By.SYSTEM);
        assertThat(here.newcomers.waiting(id)).isEmpty();
        assertThat(session(journey.whole()).person()).isEqualTo(anna);
        assertThat(here.newcomers.of(anna.id())).containsExactly(journey.provider);

        assertThat(here.newcomers.disconnect(id, anna.id(), By.SYSTEM)).isTrue();
        assertThat(here.sessions.of(anna.id())).isEmpty();
        assertThat(journey.whole()).isInstanceOf(Waiting.class);
        here.newcomers.dismiss(id, waiting.get(0).key(), By.SYSTEM);
        assertThat(here.newcomers.waiting(id)).isEmpty();
        assertThat(record())
                .contains("person.provider-connected", "person.provider-disconnected", "settings.provider-dismissed");
    }

    /** Nothing that a backup or a thief of the database could make a person of. */
    @Test
    void neitherTheSubjectNorTheSecretStandsInTheDatabase() throws OpenIdRefused {
        journey().says(Map.of("sub", "19121212-1212", "name", "191212121212"));
        Journey journey = new Journey(here, there, here.providers.all().get(0));
        Person person = session(journey.whole()).person();
        assertThat(person.name()).isEqualTo("anna.ek");
        String all = store().read(rows -> String.valueOf(
                rows.createQuery("SELECT i.subject_hash || p.secret || p.sealed_by || s.subject_hash || s.sid_hash"
                                + " FROM ${table}provider_identity i, ${table}provider p, ${table}provider_session s")
                        .mapTo(String.class)
                        .list()));
        assertThat(all).doesNotContain("1212", "hemlig", "session-1");
    }

    @Test
    void whoeverHasEndedDoesNotComeIn() throws OpenIdRefused {
        Journey journey = journey();
        Person anna = session(journey.whole()).person();
        here.directory.end(anna.id(), By.SYSTEM);
        assertThat(here.sessions.of(anna.id())).isEmpty();
        assertThat(refusal(journey::whole).reason()).isEqualTo(Reason.ENDED);
        assertThat(here.sessions.of(anna.id())).isEmpty();
    }

    /** Else leaving the municipality would leave a way in: a password by e-mail. */
    @Test
    void whoCameByAProviderHasNoPasswordOfTheirOwn() throws OpenIdRefused {
        Person anna = session(journey().whole()).person();
        assertThat(here.directory.member(anna.id()).orElseThrow().account()).isEqualTo(Account.ORGANISATION);
        assertThat(here.people.signIn("anna.ek", "", Origin.UNKNOWN)).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void tenantAndObjectNameAPersonWhereThatIsChosen() throws OpenIdRefused {
        Journey journey = journey(Journey.arrival(Journey.wish(there), Provider.Arrival.ADDED, Identity.TENANT));
        assertThat(refusal(journey::whole).reason()).isEqualTo(Reason.SUBJECT);
        journey.says(Map.of("tid", "t", "oid", "o1"));
        UUID anna = session(journey.whole()).person().id();
        journey.says(Map.of("tid", "t", "oid", "o1", "sub", "another application's"));
        assertThat(session(journey.whole()).person().id()).isEqualTo(anna);
        journey.says(Map.of("tid", "t", "oid", "o2"));
        assertThat(session(journey.whole()).person().id()).isNotEqualTo(anna);
    }

    @Test
    void rolesFollowTheClaimAndLeaveAloneWhatWasGivenHere() throws OpenIdRefused {
        UUID unit = here.directory
                .addUnit("Hemtjänst Norr", "enhet", Optional.empty(), By.SYSTEM)
                .id();
        Journey journey = journey(Journey.roles(
                Journey.wish(there),
                "realm_access.roles",
                new RoleRule("chef", "unit-manager", Optional.of(unit)),
                new RoleRule("chef", "employee", Optional.empty()),
                new RoleRule("forskare", "researcher", Optional.empty())));
        journey.says(Map.of("realm_access", Map.of("roles", List.of("chef", "annat"))));
        UUID anna = session(journey.whole()).person().id();
        assertThat(held(anna)).containsExactlyInAnyOrder("unit-manager@Hemtjänst Norr", "employee");

        here.assignments.give(
                new Assignments.Wish(
                        anna,
                        "reader",
                        Optional.empty(),
                        Period.from(Period.day(here.clock().instant()))),
                By.SYSTEM);
        journey.says(Map.of("realm_access", Map.of("roles", List.of("forskare"))));
        journey.whole();
        assertThat(held(anna)).containsExactlyInAnyOrder("reader", "researcher");

        journey.says(Map.of());
        journey.whole();
        assertThat(held(anna)).containsExactly("reader");
    }

    private List<String> held(UUID person) {
        return here.assignments.today(person).stream()
                .map(each -> each.role()
                        + each.place().map(place -> "@" + place.name()).orElse(""))
                .toList();
    }

    @Test
    void theSecondStepIsAskedForUnlessTheProviderShowedTheLevel() throws OpenIdRefused {
        Journey journey = journey();
        Person anna = session(journey.whole()).person();
        var codes = here.enrol(anna);
        Entered entered = (Entered) journey.whole();
        assertThat(entered.signIn()).isInstanceOf(SignIn.Halfway.class);
        SignIn.Halfway half = (SignIn.Halfway) entered.signIn();
        SignIn.Done done = (SignIn.Done) here.people.finish(half.token(), codes.get(), Origin.UNKNOWN);
        assertThat(here.people.session(done.token())).isPresent();

        here.providers.change(
                journey.provider.id(),
                Journey.levels(Journey.wish(there), List.of("loa3", "mfa"), Duration.ZERO),
                By.SYSTEM);
        journey.says(Map.of("amr", List.of("pwd", "mfa")));
        assertThat(((Entered) journey.whole()).signIn()).isInstanceOf(SignIn.Done.class);
        journey.says(Map.of("amr", List.of("pwd")));
        assertThat(refusal(journey::whole).reason()).isEqualTo(Reason.LEVEL);
    }

    @Test
    void aProviderEndsTheSessionsItNames() throws OpenIdRefused {
        Journey journey = journey();
        String first = done(journey.whole()).token();
        journey.says(Map.of("sid", "session-2"));
        String second = done(journey.whole()).token();
        assertThat(here.openId.logOut(journey.provider.key(), there.keys.rs256(journey.farewell())))
                .isEqualTo(1);
        assertThat(here.people.session(first)).isEmpty();
        assertThat(here.people.session(second)).isPresent();

        Map<String, Object> all = journey.farewell();
        all.remove("sid");
        all.put("sub", "anna-1");
        assertThat(here.openId.logOut(journey.provider.key(), there.keys.rs256(all, new JOSEObjectType("logout+jwt"))))
                .isEqualTo(1);
        assertThat(here.people.session(second)).isEmpty();
        assertThat(record()).contains("account.session-ended");
    }

    /** Also what is between its two steps, and the session that came of it. */
    @Test
    void aSessionWithASecondStepIsEndedToo() throws OpenIdRefused {
        Journey journey = journey();
        Person anna = session(journey.whole()).person();
        var codes = here.enrol(anna);
        SignIn.Halfway half = (SignIn.Halfway) ((Entered) journey.whole()).signIn();
        here.openId.logOut(journey.provider.key(), there.keys.rs256(journey.farewell()));
        assertThat(here.people.finish(half.token(), codes.get(), Origin.UNKNOWN))
                .isInstanceOf(SignIn.Over.class);

        half = (SignIn.Halfway) ((Entered) journey.whole()).signIn();
        here.step(Duration.ofMinutes(1));
        SignIn.Done done = (SignIn.Done) here.people.finish(half.token(), codes.get(), Origin.UNKNOWN);
        here.openId.logOut(journey.provider.key(), there.keys.rs256(journey.farewell()));
        assertThat(here.people.session(done.token())).isEmpty();
    }

    @Test
    void logoutTokensThatAreNoneEndNothing() throws OpenIdRefused {
        Journey journey = journey();
        String token = done(journey.whole()).token();
        Map<String, Reason> bad = new HashMap<>();
        Map<String, Object> farewell = journey.farewell();
        bad.put(there.keys.rs256(with(farewell, "nonce", "x")), Reason.KIND);
        bad.put(there.keys.rs256(with(farewell, "events", "-")), Reason.EVENT);
        bad.put(there.keys.rs256(with(farewell, "events", Map.of("http://x", Map.of()))), Reason.EVENT);
        bad.put(there.keys.rs256(with(farewell, "jti", "-")), Reason.REPLAYED);
        bad.put(there.keys.rs256(with(farewell, "sid", "-")), Reason.SUBJECT);
        bad.put(there.keys.rs256(with(farewell, "aud", "somebody")), Reason.AUDIENCE);
        bad.put(there.keys.rs256(with(farewell, "iss", "https://login.example.com")), Reason.ISSUER);
        bad.put(
                there.keys.rs256(with(
                        farewell,
                        "iat",
                        here.clock().instant().minusSeconds(400).getEpochSecond())),
                Reason.ISSUED);
        bad.put(
                there.keys.rs256(with(
                        farewell, "exp", here.clock().instant().minusSeconds(61).getEpochSecond())),
                Reason.EXPIRED);
        bad.put(new TestKeys("one").rs256(farewell), Reason.SIGNATURE);
        bad.put(there.keys.rs256(journey.claims(Map.of("nonce", "n"))), Reason.EVENT);
        for (Map.Entry<String, Reason> each : bad.entrySet()) {
            assertThat(refusal(() -> here.openId.logOut(journey.provider.key(), each.getKey()))
                            .reason())
                    .isEqualTo(each.getValue());
            assertThat(here.people.session(token)).isPresent();
        }
        String right = there.keys.rs256(farewell);
        assertThat(here.openId.logOut(journey.provider.key(), right)).isEqualTo(1);
        assertThat(refusal(() -> here.openId.logOut(journey.provider.key(), right))
                        .reason())
                .isEqualTo(Reason.REPLAYED);
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(name, value);
        changed.values().removeIf(each -> each.equals("-"));
        return changed;
    }

    @Test
    void newKeysAreFetchedWhenATokenNeedsThem() throws OpenIdRefused {
        Journey journey = journey();
        journey.whole();
        there.keys = new TestKeys("two");
        assertThat(journey.whole()).as("another name").isInstanceOf(Entered.class);
        here.step(Duration.ofMinutes(1));
        there.keys = new TestKeys("two");
        assertThat(journey.whole()).as("the same name").isInstanceOf(Entered.class);
    }

    @Test
    void tokensWithKeysThatNobodyHasDoNotMakeUsAskAllTheTime() throws OpenIdRefused {
        Journey journey = journey();
        journey.whole();
        TestKeys strange = new TestKeys("strange");
        int before = there.keysAsked.get();
        for (int i = 0; i < 20; i++) {
            assertThat(refusal(() -> here.openId.logOut(journey.provider.key(), strange.rs256(journey.farewell())))
                            .reason())
                    .isEqualTo(Reason.KEY);
        }
        assertThat(there.keysAsked.get() - before).isEqualTo(1);
    }

    /** The provider's parts, and what is on the way, are rows: another process goes on with them. */
    @Test
    void aRestartInBetweenLosesNothing() throws OpenIdRefused {
        Journey journey = journey();
        Departure departure = journey.depart();
        Map<String, String> answer = there.signIn(departure.address());
        SignInForTests again = new SignInForTests(store(), seal, new HttpWire());
        Journey after = new Journey(again, there, journey.provider);
        assertThat(after.arrive(answer, departure.browser())).isInstanceOf(Entered.class);
    }

    @Test
    void aBrokenProviderIsSaidToBeBrokenAndLeftInPeaceForAWhile() throws OpenIdRefused {
        Journey journey = journey();
        there.status = 500;
        assertThat(refusal(journey::depart).reason()).isEqualTo(Reason.UNREACHABLE);
        int asked = there.metadataAsked.get();
        assertThat(refusal(journey::depart).reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(there.metadataAsked.get()).isEqualTo(asked);
        assertThat(here.openId.silentSince(journey.provider)).isPresent();
        there.status = 200;
        here.step(Duration.ofSeconds(11));
        assertThat(journey.whole()).isInstanceOf(Entered.class);
        assertThat(here.openId.silentSince(journey.provider)).isEmpty();
    }

    /** Of a crowd before a provider that never answers, all but one are told within two seconds. */
    @Test
    void aSlowProviderHoldsNoCrowd() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        SignInForTests slow = new SignInForTests(store(), seal, (address, form, headers, inside) -> {
            asked.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new ProviderWire.Answer(500, "");
        });
        Journey journey = new Journey(slow, there, journey().provider);
        Thread first = new Thread(() -> refusal(journey::depart), "first");
        first.start();
        asked.await();
        assertThat(refusal(journey::depart).detail()).isEqualTo("others wait for its answer");
        assertThat(first.isAlive()).isTrue();
        answered.countDown();
        first.join();
    }

    @Test
    void aProviderThatSaysItIsAnotherIsNotAsked() {
        Journey journey = journey();
        there.metadata = all -> {
            all.put("issuer", "https://login.example.com");
            return all;
        };
        assertThat(refusal(journey::depart).reason()).isEqualTo(Reason.DISCOVERY);
    }

    @Test
    void aProviderThatLeadsElsewhereWithoutEncryptionOrSignsOtherwiseIsNotAsked() {
        for (Map<String, Object> said : List.<Map<String, Object>>of(
                Map.of("token_endpoint", "http://login.example.com/token"),
                Map.of("jwks_uri", "file:///etc/passwd"),
                Map.of("authorization_endpoint", "javascript:alert(1)"),
                Map.of("id_token_signing_alg_values_supported", List.of("HS256", "none")),
                Map.of("code_challenge_methods_supported", List.of("plain")))) {
            there.metadata = all -> {
                all.putAll(said);
                return all;
            };
            List<OpenId.Finding> found = here.openId.trial(Journey.wish(there), java.util.Locale.ENGLISH);
            assertThat(found).hasSize(1);
            assertThat(found.get(0).well()).as(said.toString()).isFalse();
            assertThat(found.get(0).kind()).isEqualTo("discovery");
        }
    }

    @Test
    void tryingTellsWhatIsThere() {
        assertThat(here.openId.trial(Journey.wish(there), java.util.Locale.ENGLISH))
                .containsExactly(new OpenId.Finding(true, "well", ""));
        there.close();
        assertThat(here.openId.trial(Journey.wish(there), java.util.Locale.ENGLISH))
                .containsExactly(new OpenId.Finding(false, "unreachable", "Does not answer."));
    }

    @Test
    void whatIsWrongWithAProviderIsSaidAndNothingKept() {
        ProviderWish right = Journey.wish(there);
        ProviderWish wrong = new ProviderWish(
                "",
                "http://10.0.0.1/",
                "två ord",
                Optional.empty(),
                "profile",
                List.of("å"),
                Duration.ofDays(2),
                Identity.SUBJECT,
                "",
                Provider.Arrival.ADDED,
                java.util.Set.of("https://x/"),
                true,
                List.of(new RoleRule("x", "kung", Optional.empty())));
        assertThat(here.providers.faults(right, Optional.empty())).isEmpty();
        assertThat(here.providers.faults(wrong, Optional.empty()))
                .containsExactly(
                        ProviderFault.NAME,
                        ProviderFault.ISSUER,
                        ProviderFault.CLIENT,
                        ProviderFault.SCOPES,
                        ProviderFault.LEVELS,
                        ProviderFault.MOST,
                        ProviderFault.CLAIM,
                        ProviderFault.INSIDE,
                        ProviderFault.ROLES);
        assertThatThrownBy(() -> here.providers.add(wrong, By.SYSTEM)).isInstanceOf(IllegalArgumentException.class);
        assertThat(here.providers.all()).isEmpty();
        here.providers.add(right, By.SYSTEM);
        assertThat(here.providers.faults(right, Optional.empty())).containsExactly(ProviderFault.ISSUER_TAKEN);
    }

    @Test
    void aProviderIsChangedAndRemovedOnTheRecordAndItsSessionsEnd() throws OpenIdRefused {
        Journey journey = journey(
                Journey.roles(Journey.wish(there), "roles", new RoleRule("chef", "employee", Optional.empty())));
        journey.says(Map.of("roles", "chef"));
        Session session = session(journey.whole());
        here.providers.change(journey.provider.id(), Journey.named(Journey.wish(there), "Kommunen, ny"), By.SYSTEM);
        Provider changed = here.providers.one(journey.provider.key()).orElseThrow();
        assertThat(changed.name()).isEqualTo("Kommunen, ny");
        assertThat(changed.secret()).isTrue();
        here.providers.remove(journey.provider.id(), By.SYSTEM);
        assertThat(here.sessions.of(session.person().id())).isEmpty();
        assertThat(held(session.person().id())).isEmpty();
        assertThat(here.providers.all()).isEmpty();
        assertThat(here.directory.member(session.person().id())).isPresent();
        assertThat(record())
                .contains(
                        "settings.provider-added",
                        "settings.provider-changed",
                        "role.assigned",
                        "settings.provider-removed",
                        "role.ended");
    }

    /** After a restore on another machine its secret cannot be read there, which is said before anyone is sent away. */
    @Test
    void aSecretOfAnotherMachineIsSaid() {
        Journey journey = journey();
        SignInForTests elsewhere = new SignInForTests(store(), Seal.random(), new HttpWire());
        assertThat(refusal(() -> new Journey(elsewhere, there, journey.provider).depart())
                        .reason())
                .isEqualTo(Reason.SECRET);
    }

    @Test
    void aProviderThatIsSwitchedOffLetsNobodyIn() throws OpenIdRefused {
        Journey journey = journey();
        Departure departure = journey.depart();
        Map<String, String> answer = there.signIn(departure.address());
        ProviderWish on = Journey.wish(there);
        here.providers.change(
                journey.provider.id(),
                new ProviderWish(
                        on.name(),
                        on.issuer(),
                        on.client(),
                        on.secret(),
                        on.scopes(),
                        on.levels(),
                        on.most(),
                        on.identity(),
                        on.claim(),
                        on.arrival(),
                        on.inside(),
                        false,
                        on.roles()),
                By.SYSTEM);
        assertThat(refusal(() -> journey.arrive(answer, departure.browser())).reason())
                .isEqualTo(Reason.PROVIDER);
        assertThat(refusal(journey::depart).reason()).isEqualTo(Reason.PROVIDER);
    }

    /** A person whom an administrator wrote down signs in by a provider without ever having a password. */
    @Test
    void whoIsKnownByNameAloneCanBeConnected() throws OpenIdRefused {
        UUID anna = here.directory
                .add(new MemberWish("Anna Ek", "anna", "", Optional.empty(), "", false, "sv"), By.SYSTEM)
                .person()
                .id();
        Journey journey = journey(Journey.arrival(Journey.wish(there), Provider.Arrival.APPROVED, Identity.SUBJECT));
        journey.whole();
        here.newcomers.connect(
                journey.provider.id(),
                here.newcomers.waiting(journey.provider.id()).get(0).key(),
                anna,
                By.SYSTEM);
        assertThat(session(journey.whole()).person().id()).isEqualTo(anna);
    }
}
