package se.samverkstad.people.openid.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.people.openid.Reason;

/** What a signed token says, and the checks that tokens of every kind go through. */
public final class Claims {
    /** How much the clocks of two machines may differ. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LONGEST_SUBJECT = 255;

    private final JWTClaimsSet set;

    Claims(JWTClaimsSet set) {
        this.set = set;
    }

    /** Empty when it is missing or no text. */
    public String text(String name) {
        return set.getClaim(name) instanceof String text ? text : "";
    }

    /**
     * The values of a claim that may be one or many. A dot leads into an object, as in {@code realm_access.roles}; a name that
     * itself has dots is tried first.
     */
    public List<String> texts(String name) {
        Object value = set.getClaim(name);
        int dot = name.indexOf('.');
        if (value == null && dot > 0 && set.getClaim(name.substring(0, dot)) instanceof Map<?, ?> inner) {
            value = inner.get(name.substring(dot + 1));
        }
        return texts(value);
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return value instanceof String one ? List.of(one) : List.of();
    }

    public String subject() {
        return text("sub");
    }

    boolean has(String name) {
        return set.getClaim(name) != null;
    }

    Optional<Map<?, ?>> object(String name) {
        return set.getClaim(name) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    /** Of that issuer, for that client and nobody else. */
    void meant(String issuer, String client) throws OpenIdRefused {
        if (!issuer.equals(set.getIssuer())) {
            throw new OpenIdRefused(Reason.ISSUER);
        }
        if (!set.getAudience().equals(List.of(client))) {
            throw new OpenIdRefused(Reason.AUDIENCE);
        }
        if (has("azp") && !text("azp").equals(client)) {
            throw new OpenIdRefused(Reason.PARTY);
        }
    }

    void lasts(Instant now) throws OpenIdRefused {
        Optional<Instant> expires = moment("exp");
        if (expires.isEmpty() || !now.isBefore(expires.get().plus(SKEW))) {
            throw new OpenIdRefused(Reason.EXPIRED);
        }
        if (has("nbf")
                && moment("nbf").filter(from -> !from.isAfter(now.plus(SKEW))).isEmpty()) {
            throw new OpenIdRefused(Reason.NOT_YET);
        }
    }

    void issuedBetween(Instant first, Instant now) throws OpenIdRefused {
        Optional<Instant> issued = moment("iat");
        if (issued.isEmpty()
                || issued.get().isAfter(now.plus(SKEW))
                || issued.get().isBefore(first.minus(SKEW))) {
            throw new OpenIdRefused(Reason.ISSUED);
        }
    }

    void namesSomeone() throws OpenIdRefused {
        if (subject().isBlank() || subject().length() > LONGEST_SUBJECT) {
            throw new OpenIdRefused(Reason.SUBJECT);
        }
    }

    Optional<Instant> moment(String name) {
        try {
            return Optional.ofNullable(set.getDateClaim(name)).map(Date::toInstant);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
