package se.samverkstad.people.openid.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.people.openid.Reason;

/** Logout tokens, by OpenID Connect Back-Channel Logout 1.0 §2.6. */
public final class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** How old a token may be: as long its name ({@code jti}) is remembered, and longer. */
    public static final Duration OLDEST = Duration.ofMinutes(5);

    private LogoutTokens() {}

    /** @return what the token says; it has a {@code jti}, and a {@code sid}, a {@code sub} or both */
    public static Claims checked(String token, Keys keys, String issuer, String client, Instant now)
            throws OpenIdRefused {
        Claims claims = new Claims(Signed.claims(token, keys, Set.of("jwt", "logout+jwt")));
        Optional<Map<?, ?>> events = claims.object("events");
        if (events.isEmpty() || !(events.get().get(EVENT) instanceof Map)) {
            throw new OpenIdRefused(Reason.EVENT);
        }
        if (claims.has("nonce")) {
            throw new OpenIdRefused(Reason.KIND, "nonce in a logout token");
        }
        claims.meant(issuer, client);
        claims.issuedBetween(now.minus(OLDEST), now);
        if (claims.has("exp")) {
            // Demanded since 2022; Keycloak and others of before sent none, and the age is bounded above anyhow.
            claims.lasts(now);
        }
        if (claims.text("jti").isEmpty() || claims.text("jti").length() > 255) {
            throw new OpenIdRefused(Reason.REPLAYED, "no jti");
        }
        if (claims.text("sid").isEmpty()) {
            claims.namesSomeone();
        }
        return claims;
    }
}
