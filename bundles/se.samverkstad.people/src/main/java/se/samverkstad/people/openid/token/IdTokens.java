package se.samverkstad.people.openid.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.people.openid.Reason;

/** ID tokens, by OpenID Connect Core 1.0 §3.1.3.7, and stricter where it leaves a choice. */
public final class IdTokens {
    private IdTokens() {}

    /**
     * @return what the token says, when every check holds
     * @throws OpenIdRefused {@link Reason#KEY} and {@link Reason#SIGNATURE} also when the provider has changed its keys since
     *     they were fetched
     */
    public static Claims checked(String token, Keys keys, Expected expected, Instant now) throws OpenIdRefused {
        Claims claims = new Claims(Signed.claims(token, keys, Set.of("jwt")));
        if (claims.has("events")) {
            throw new OpenIdRefused(Reason.KIND, "a logout token");
        }
        claims.meant(expected.issuer(), expected.client());
        claims.lasts(now);
        claims.issuedBetween(expected.asked(), now);
        if (!claims.text("nonce").equals(expected.nonce())) {
            throw new OpenIdRefused(Reason.NONCE);
        }
        claims.namesSomeone();
        level(claims, expected.levels());
        signedIn(claims, expected, now);
        return claims;
    }

    /** By {@code acr}, and by what Microsoft ({@code acrs}) and AD FS ({@code amr}) say in its place. */
    private static void level(Claims claims, List<String> wanted) throws OpenIdRefused {
        boolean reached = wanted.isEmpty()
                || Stream.of("acr", "acrs", "amr")
                        .flatMap(name -> claims.texts(name).stream())
                        .anyMatch(wanted::contains);
        if (!reached) {
            throw new OpenIdRefused(Reason.LEVEL, claims.text("acr"));
        }
    }

    private static void signedIn(Claims claims, Expected expected, Instant now) throws OpenIdRefused {
        Optional<Instant> at = claims.moment("auth_time");
        boolean future = at.isPresent() && at.get().isAfter(now.plus(Claims.SKEW));
        boolean old = !expected.most().isZero()
                && at.filter(moment ->
                                !moment.isBefore(now.minus(expected.most()).minus(Claims.SKEW)))
                        .isEmpty();
        if (future || old || claims.has("auth_time") && at.isEmpty()) {
            throw new OpenIdRefused(Reason.AUTH_TIME);
        }
    }
}
