package se.samverkstad.people.openid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.Origin;
import se.samverkstad.people.SignInForTests;
import se.samverkstad.people.openid.OpenId.Arrival;
import se.samverkstad.people.openid.OpenId.Departure;
import se.samverkstad.people.openid.OpenId.Return;
import se.samverkstad.people.openid.Provider.Identity;
import se.samverkstad.people.openid.Provider.RoleRule;

/** A person on the way to a provider and back, as a browser goes. */
final class Journey {
    static final String CLIENT = "samverkstad-test";
    static final URI REDIRECT = URI.create("https://samverkstad.example.se/logga-in/svar/kommunen");

    final SignInForTests here;
    final TestProvider there;
    final Provider provider;

    Journey(SignInForTests here, TestProvider there, Provider provider) {
        this.here = here;
        this.there = there;
        this.provider = provider;
    }

    static ProviderWish wish(TestProvider there) {
        return new ProviderWish(
                "Kommunen",
                there.issuer(),
                CLIENT,
                Optional.of("hemlig:ord&tecken"),
                "openid profile email",
                List.of(),
                Duration.ZERO,
                Identity.SUBJECT,
                "",
                Provider.Arrival.ADDED,
                Set.of(there.host()),
                true,
                List.of());
    }

    static ProviderWish levels(ProviderWish wish, List<String> levels, Duration most) {
        return new ProviderWish(
                wish.name(),
                wish.issuer(),
                wish.client(),
                wish.secret(),
                wish.scopes(),
                levels,
                most,
                wish.identity(),
                wish.claim(),
                wish.arrival(),
                wish.inside(),
                wish.active(),
                wish.roles());
    }

    static ProviderWish arrival(ProviderWish wish, Provider.Arrival arrival, Identity identity) {
        return new ProviderWish(
                wish.name(),
                wish.issuer(),
                wish.client(),
                wish.secret(),
                wish.scopes(),
                wish.levels(),
                wish.most(),
                identity,
                wish.claim(),
                arrival,
                wish.inside(),
                wish.active(),
                wish.roles());
    }

    static ProviderWish roles(ProviderWish wish, String claim, RoleRule... roles) {
        return new ProviderWish(
                wish.name(),
                wish.issuer(),
                wish.client(),
                wish.secret(),
                wish.scopes(),
                wish.levels(),
                wish.most(),
                wish.identity(),
                claim,
                wish.arrival(),
                wish.inside(),
                wish.active(),
                List.of(roles));
    }

    static ProviderWish named(ProviderWish wish, String name) {
        return new ProviderWish(
                name,
                wish.issuer(),
                wish.client(),
                wish.secret(),
                wish.scopes(),
                wish.levels(),
                wish.most(),
                wish.identity(),
                wish.claim(),
                wish.arrival(),
                wish.inside(),
                wish.active(),
                wish.roles());
    }

    static Journey begun(SignInForTests here, TestProvider there, ProviderWish wish) {
        return new Journey(here, there, here.providers.add(wish, By.SYSTEM));
    }

    Departure depart() throws OpenIdRefused {
        return here.openId.depart(new OpenId.Wish(provider.key(), Optional.empty(), REDIRECT, "/poddar?sida=2"));
    }

    /** What a right token says. */
    Map<String, Object> claims(Map<String, String> question) {
        Instant now = here.clock().instant();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", provider.issuer());
        claims.put("sub", "anna-1");
        claims.put("aud", CLIENT);
        claims.put("exp", now.plusSeconds(300).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("nonce", question.get("nonce"));
        claims.put("sid", "session-1");
        claims.put("name", "Anna Ek");
        claims.put("preferred_username", "anna.ek");
        claims.put("email", "anna.ek@example.se");
        return claims;
    }

    /** What a right logout token says. */
    Map<String, Object> farewell() {
        Instant now = here.clock().instant();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", provider.issuer());
        claims.put("aud", CLIENT);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(120).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sid", "session-1");
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    static String json(String token) {
        return "{\"token_type\":\"Bearer\",\"access_token\":\"x\",\"id_token\":\"" + token + "\"}";
    }

    Arrival arrive(Map<String, String> answer, String browser) throws OpenIdRefused {
        return here.openId.arrive(
                new Return(provider.key(), answer, Optional.of(browser), Locale.forLanguageTag("sv")), Origin.UNKNOWN);
    }

    /** There and back again. */
    Arrival whole() throws OpenIdRefused {
        Departure departure = depart();
        return arrive(there.signIn(departure.address()), departure.browser());
    }

    /** With a right token that says something else in places; "-" takes a claim away. */
    void says(Map<String, Object> other) {
        there.token = question -> {
            Map<String, Object> claims = claims(question);
            claims.putAll(other);
            claims.values().removeIf(value -> value.equals("-"));
            return json(there.keys.rs256(claims));
        };
    }
}
