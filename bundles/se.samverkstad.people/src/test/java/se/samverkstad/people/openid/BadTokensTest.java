package se.samverkstad.people.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.SignInForTests;
import se.samverkstad.people.openid.OpenId.Departure;
import se.samverkstad.people.openid.OpenId.Entered;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.store.TestStores;
import se.samverkstad.store.secret.Seal;

/** Tokens and answers that are wrong in one way each, from a provider over HTTP: each is refused for that reason. */
final class BadTokensTest {
    private static final List<String> LEVELS = List.of("http://id.sambi.se/loa/loa3");

    @TempDir
    static Path home;

    private static TestStores stores;
    private static Store store;
    private static final TestKeys KEYS = new TestKeys("one");
    private static final TestKeys OTHER = new TestKeys("one");

    private TestProvider there;
    private Journey journey;

    @BeforeAll
    static void open() {
        stores = TestStores.sqlite(home);
        store = stores.of("people", StoredPeople.class);
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void begin() throws IOException {
        SignInForTests.empty(store);
        there = new TestProvider();
        there.keys = KEYS;
        SignInForTests here = new SignInForTests(store, Seal.random(), new HttpWire());
        journey = Journey.begun(here, there, Journey.levels(Journey.wish(there), LEVELS, Duration.ofMinutes(30)));
    }

    @AfterEach
    void end() {
        there.close();
    }

    private Map<String, Object> right(Map<String, String> question) {
        Map<String, Object> claims = journey.claims(question);
        claims.put("acr", LEVELS.get(0));
        claims.put("auth_time", now(-60));
        return claims;
    }

    private long now(long seconds) {
        return journey.here.clock().instant().plusSeconds(seconds).getEpochSecond();
    }

    private interface Token {
        String of(Map<String, Object> claims) throws JOSEException, GeneralSecurityException;
    }

    private record Bad(Token token, Reason reason) {}

    private Bad claim(String name, Object value, Reason reason) {
        return new Bad(
                claims -> {
                    claims.put(name, value);
                    return KEYS.rs256(claims);
                },
                reason);
    }

    private Bad without(String name, Reason reason) {
        return new Bad(
                claims -> {
                    claims.remove(name);
                    return KEYS.rs256(claims);
                },
                reason);
    }

    private static String replaced(String token, int part, String text) {
        String[] parts = token.split("\\.", -1);
        parts[part] = text;
        return String.join(".", parts);
    }

    private Map<String, Bad> tokens() {
        Map<String, Bad> bad = new LinkedHashMap<>();
        bad.put(
                "alg none",
                new Bad(
                        claims -> new PlainHeader().toBase64URL() + "."
                                + Base64URL.encode(JSONObjectUtils.toJSONString(claims)) + ".",
                        Reason.ALGORITHM));
        bad.put(
                "alg none with a signature",
                new Bad(
                        claims -> replaced(
                                KEYS.rs256(claims),
                                0,
                                new PlainHeader().toBase64URL().toString()),
                        Reason.MALFORMED));
        bad.put("HS256 with the public key as the secret", new Bad(BadTokensTest::hs256, Reason.ALGORITHM));
        bad.put(
                "HS256 with the client's secret",
                new Bad(
                        claims -> TestKeys.signed(
                                new JWSHeader(JWSAlgorithm.HS256),
                                claims,
                                new MACSigner("hemlig:ord&tecken-hemlig:ord&tecken")),
                        Reason.ALGORITHM));
        bad.put(
                "RS512",
                new Bad(
                        claims -> TestKeys.signed(
                                KEYS.header(JWSAlgorithm.RS512, "rsa").build(), claims, new RSASSASigner(KEYS.rsa)),
                        Reason.ALGORITHM));
        bad.put(
                "an RSA signature that calls itself ES256",
                new Bad(
                        claims -> replaced(
                                KEYS.rs256(claims),
                                0,
                                KEYS.header(JWSAlgorithm.ES256, "rsa")
                                        .build()
                                        .toBase64URL()
                                        .toString()),
                        Reason.KEY));
        bad.put("an empty signature", new Bad(claims -> replaced(KEYS.es256(claims), 2, ""), Reason.MALFORMED));
        bad.put(
                "an ECDSA signature of zeros (CVE-2022-21449)",
                new Bad(
                        claims -> replaced(
                                KEYS.es256(claims),
                                2,
                                Base64URL.encode(new byte[64]).toString()),
                        Reason.SIGNATURE));
        bad.put(
                "an EdDSA signature of zeros",
                new Bad(
                        claims -> replaced(
                                KEYS.eddsa(claims),
                                2,
                                Base64URL.encode(new byte[64]).toString()),
                        Reason.SIGNATURE));
        bad.put("a key of somebody else with the same name", new Bad(OTHER::rs256, Reason.SIGNATURE));
        bad.put("a key that nobody shows", new Bad(new TestKeys("two")::rs256, Reason.KEY));
        bad.put("a key that comes along in the token", new Bad(BadTokensTest::carried, Reason.KEY));
        bad.put(
                "claims that were changed afterwards",
                new Bad(
                        claims -> {
                            String token = KEYS.rs256(claims);
                            claims.put("sub", "bo-2");
                            return replaced(
                                    token,
                                    1,
                                    Base64URL.encode(JSONObjectUtils.toJSONString(claims))
                                            .toString());
                        },
                        Reason.SIGNATURE));
        bad.put(
                "a critical header that we do not know",
                new Bad(
                        claims -> TestKeys.signed(
                                KEYS.header(JWSAlgorithm.RS256, "rsa")
                                        .criticalParams(java.util.Set.of("b64x"))
                                        .customParam("b64x", true)
                                        .build(),
                                claims,
                                new RSASSASigner(KEYS.rsa)),
                        Reason.SIGNATURE));
        bad.put("no token at all", new Bad(claims -> "x", Reason.MALFORMED));
        bad.put("longer than anything is", new Bad(claims -> "a".repeat(70_000), Reason.MALFORMED));
        bad.put("iss of another", claim("iss", "https://login.example.com", Reason.ISSUER));
        bad.put("iss with a slash too many", claim("iss", there.issuer() + "/", Reason.ISSUER));
        bad.put("no iss", without("iss", Reason.ISSUER));
        bad.put("aud of another client", claim("aud", "somebody", Reason.AUDIENCE));
        bad.put("aud with one more", claim("aud", List.of(Journey.CLIENT, "somebody"), Reason.AUDIENCE));
        bad.put("no aud", without("aud", Reason.AUDIENCE));
        bad.put("azp of another client", claim("azp", "somebody", Reason.PARTY));
        bad.put("nonce of another", claim("nonce", "x", Reason.NONCE));
        bad.put("no nonce", without("nonce", Reason.NONCE));
        bad.put("exp over", claim("exp", now(-61), Reason.EXPIRED));
        bad.put("no exp", without("exp", Reason.EXPIRED));
        bad.put("exp in words", claim("exp", "tomorrow", Reason.MALFORMED));
        bad.put("iat in the future", claim("iat", now(61), Reason.ISSUED));
        bad.put("iat before it was asked for", claim("iat", now(-61), Reason.ISSUED));
        bad.put("no iat", without("iat", Reason.ISSUED));
        bad.put("nbf in the future", claim("nbf", now(61), Reason.NOT_YET));
        bad.put("no sub", without("sub", Reason.SUBJECT));
        bad.put("an empty sub", claim("sub", " ", Reason.SUBJECT));
        bad.put("acr too low", claim("acr", "http://id.sambi.se/loa/loa2", Reason.LEVEL));
        bad.put("no acr", without("acr", Reason.LEVEL));
        bad.put("auth_time too long ago", claim("auth_time", now(-30 * 60 - 61), Reason.AUTH_TIME));
        bad.put("no auth_time", without("auth_time", Reason.AUTH_TIME));
        bad.put(
                "a logout token",
                claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()), Reason.KIND));
        bad.put(
                "a token that calls itself a logout token",
                new Bad(claims -> KEYS.rs256(claims, new JOSEObjectType("logout+jwt")), Reason.KIND));
        bad.put("an access token", new Bad(claims -> KEYS.rs256(claims, new JOSEObjectType("at+jwt")), Reason.KIND));
        return bad;
    }

    private static String hs256(Map<String, Object> claims) throws JOSEException {
        byte[] shown = KEYS.rsa.toRSAPublicKey().getEncoded();
        return TestKeys.signed(KEYS.header(JWSAlgorithm.HS256, "rsa").build(), claims, new MACSigner(shown));
    }

    private static String carried(Map<String, Object> claims) throws JOSEException, GeneralSecurityException {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        KeyPair pair = maker.generateKeyPair();
        RSAKey own =
                new RSAKey.Builder((RSAPublicKey) pair.getPublic()).keyID("own").build();
        return TestKeys.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("own").jwk(own).build(),
                claims,
                new RSASSASigner(pair.getPrivate()));
    }

    /** One test for each, so that a report names it. */
    @TestFactory
    Stream<DynamicTest> everyBadTokenIsRefused() {
        Map<String, Bad> all = tokens();
        assertThat(all).hasSizeGreaterThanOrEqualTo(30);
        return all.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    there.token = question -> {
                        try {
                            return Journey.json(each.getValue().token().of(right(question)));
                        } catch (JOSEException | GeneralSecurityException e) {
                            throw new IllegalStateException(e);
                        }
                    };
                    refused(each.getValue().reason());
                }));
    }

    private void refused(Reason reason) {
        Throwable refused = catchThrowable(() -> journey.whole());
        assertThat(refused).isInstanceOf(OpenIdRefused.class);
        assertThat(((OpenIdRefused) refused).reason()).isEqualTo(reason);
        nobodyCameIn();
    }

    private static void nobodyCameIn() {
        for (String table : List.of("session", "half_sign_in", "provider_identity", "provider_waiting", "person")) {
            long there = store.read(rows -> rows.createQuery("SELECT COUNT(*) FROM ${table}" + table)
                    .mapTo(Long.class)
                    .one());
            assertThat(there).as(table).isZero();
        }
    }

    /** Else the tests above would hold for somebody who refuses everything. */
    @Test
    void theSameTokenWithoutTheFaultIsTaken() throws OpenIdRefused {
        List<java.util.function.Function<Map<String, Object>, String>> right =
                List.of(KEYS::rs256, KEYS::es256, KEYS::eddsa);
        for (var signed : right) {
            there.token = question -> Journey.json(signed.apply(right(question)));
            assertThat(journey.whole()).as(signed.toString()).isInstanceOf(Entered.class);
        }
    }

    @Test
    void withinAMinuteClocksMayDiffer() throws OpenIdRefused {
        there.token = question -> {
            Map<String, Object> claims = right(question);
            claims.putAll(Map.of("exp", now(-59), "iat", now(59), "nbf", now(59)));
            return Journey.json(KEYS.rs256(claims));
        };
        assertThat(journey.whole()).isInstanceOf(Entered.class);
    }

    @Test
    void aWeakKeyIsRefusedThoughTheProviderShowsIt() throws GeneralSecurityException {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(1024);
        RSAKey weak = new RSAKey.Builder((RSAPublicKey) maker.generateKeyPair().getPublic())
                .keyID("one-rsa")
                .build();
        Throwable refused = catchThrowable(() -> se.samverkstad.people.openid.token.IdTokens.checked(
                KEYS.rs256(Map.of()),
                se.samverkstad.people.openid.token.Keys.parse(new JWKSet(weak).toString()),
                new se.samverkstad.people.openid.token.Expected(
                        "", "", "", journey.here.clock().instant(), List.of(), Duration.ZERO),
                journey.here.clock().instant()));
        assertThat(((OpenIdRefused) refused).reason()).isEqualTo(Reason.KEY);
    }

    private void answered(UnaryOperator<Map<String, String>> change, Reason reason) throws OpenIdRefused {
        there.token = question -> Journey.json(KEYS.rs256(right(question)));
        Departure departure = journey.depart();
        Map<String, String> answer = change.apply(new HashMap<>(there.signIn(departure.address())));
        Throwable refused = catchThrowable(() -> journey.arrive(answer, departure.browser()));
        assertThat(refused).isInstanceOf(OpenIdRefused.class);
        assertThat(((OpenIdRefused) refused).reason()).isEqualTo(reason);
        nobodyCameIn();
    }

    private static UnaryOperator<Map<String, String>> with(String name, String value) {
        return answer -> {
            answer.put(name, value);
            return answer;
        };
    }

    private static UnaryOperator<Map<String, String>> without(String name) {
        return answer -> {
            answer.remove(name);
            return answer;
        };
    }

    @Test
    void anAnswerWithAnotherStateIsRefused() throws OpenIdRefused {
        answered(with("state", "x"), Reason.STATE);
        answered(without("state"), Reason.STATE);
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() throws OpenIdRefused {
        answered(with("iss", "https://login.example.com"), Reason.ANSWER_ISSUER);
    }

    @Test
    void anAnswerWithoutIssuerIsRefusedWhereTheProviderAlwaysNamesIt() throws OpenIdRefused {
        there.metadata = all -> {
            all.put("authorization_response_iss_parameter_supported", true);
            return all;
        };
        answered(answer -> answer, Reason.ANSWER_ISSUER);
    }

    @Test
    void anAnswerWithoutCodeIsRefused() throws OpenIdRefused {
        answered(without("code"), Reason.CODE);
    }

    @Test
    void aNoIsANo() throws OpenIdRefused {
        answered(with("error", "access_denied"), Reason.DENIED);
    }

    @Test
    void aCodeThatNobodyGaveIsRefused() throws OpenIdRefused {
        answered(with("code", "stolen"), Reason.CODE);
    }

    @Test
    void aCodeThatWasUsedIsRefused() throws OpenIdRefused {
        there.token = question -> Journey.json(KEYS.rs256(right(question)));
        Departure departure = journey.depart();
        Map<String, String> answer = there.signIn(departure.address());
        assertThat(journey.arrive(answer, departure.browser())).isInstanceOf(Entered.class);
        Departure next = journey.depart();
        Map<String, String> replayed = new HashMap<>(there.signIn(next.address()));
        replayed.put("code", answer.getOrDefault("code", ""));
        assertThat(((OpenIdRefused) catchThrowable(() -> journey.arrive(replayed, next.browser()))).reason())
                .isEqualTo(Reason.CODE);
    }

    @Test
    void aStateHoldsOnce() throws OpenIdRefused {
        there.token = question -> Journey.json(KEYS.rs256(right(question)));
        Departure departure = journey.depart();
        Map<String, String> answer = there.signIn(departure.address());
        assertThat(journey.arrive(answer, departure.browser())).isInstanceOf(Entered.class);
        assertThat(((OpenIdRefused) catchThrowable(() -> journey.arrive(answer, departure.browser()))).reason())
                .isEqualTo(Reason.STATE);
    }

    @Test
    void aStateHoldsTenMinutes() throws OpenIdRefused {
        Departure departure = journey.depart();
        Map<String, String> answer = there.signIn(departure.address());
        journey.here.step(Duration.ofMinutes(10));
        assertThat(((OpenIdRefused) catchThrowable(() -> journey.arrive(answer, departure.browser()))).reason())
                .isEqualTo(Reason.STATE);
        nobodyCameIn();
    }

    /** And the person it belongs to goes on undisturbed. */
    @Test
    void theStateOfAnotherBrowserIsRefused() throws OpenIdRefused {
        there.token = question -> Journey.json(KEYS.rs256(right(question)));
        Departure departure = journey.depart();
        Map<String, String> answer = there.signIn(departure.address());
        assertThat(((OpenIdRefused) catchThrowable(() -> journey.arrive(answer, "x"))).reason())
                .isEqualTo(Reason.BROWSER);
        nobodyCameIn();
        assertThat(journey.arrive(answer, departure.browser())).isInstanceOf(Entered.class);
    }

    /** A code that was put into somebody's answer by another belongs to another verifier. */
    @Test
    void aCodeOfAnotherJourneyIsRefusedForItsVerifier() throws OpenIdRefused {
        Departure attacker = journey.depart();
        String code = there.signIn(attacker.address()).getOrDefault("code", "");
        answered(with("code", code), Reason.CODE);
    }

    @Test
    void aTokenOfAnotherProviderIsRefused() throws Exception {
        try (TestProvider university = new TestProvider()) {
            there.token = question -> {
                Map<String, Object> claims = right(question);
                claims.put("iss", university.issuer());
                return Journey.json(university.keys.rs256(claims));
            };
            refused(Reason.SIGNATURE);
        }
    }

    @Test
    void theAnswerToAnotherProvidersAddressIsRefused() throws Exception {
        try (TestProvider university = new TestProvider()) {
            Provider other = journey.here.providers.add(
                    Journey.named(Journey.wish(university), "Lärosätet"), se.samverkstad.api.audit.By.SYSTEM);
            Departure departure = journey.depart();
            Map<String, String> answer = there.signIn(departure.address());
            Journey mixed = new Journey(journey.here, there, other);
            assertThat(((OpenIdRefused) catchThrowable(() -> mixed.arrive(answer, departure.browser()))).reason())
                    .isEqualTo(Reason.PROVIDER);
            nobodyCameIn();
        }
    }

    @Test
    void answersThatAreNoneAreRefused() {
        there.token = question -> "{\"access_token\":\"x\"}";
        refused(Reason.ANSWER);
        there.token = question -> "<html>";
        refused(Reason.ANSWER);
    }

    /** Every question carries the challenge of a verifier, and its method. */
    @Test
    void everyQuestionHasPkceStateAndNonce() throws OpenIdRefused {
        Map<String, String> asked = TestProvider.form(journey.depart().address().getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", Journey.REDIRECT.toString())
                .containsEntry("acr_values", LEVELS.get(0))
                .containsEntry("max_age", "1800");
        assertThat(asked.get("code_challenge")).hasSize(43);
        assertThat(asked.get("state")).hasSize(43);
        assertThat(asked.get("nonce")).hasSize(43);
        assertThat(asked.get("state")).isNotEqualTo(asked.get("nonce"));
        assertThat(asked.keySet()).doesNotContain("code_verifier", "client_secret");
    }
}
