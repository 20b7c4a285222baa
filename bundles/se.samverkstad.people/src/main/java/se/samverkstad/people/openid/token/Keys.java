package se.samverkstad.people.openid.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.people.openid.Reason;

/** The public keys that a provider shows. Immutable. */
public final class Keys {
    private final JWKSet set;

    private Keys(JWKSet set) {
        this.set = set;
    }

    /** @throws OpenIdRefused when that is no set of keys, or has none of a kind that is taken */
    public static Keys parse(String json) throws OpenIdRefused {
        try {
            Keys keys = new Keys(JWKSet.parse(json).toPublicJWKSet());
            if (keys.count() == 0) {
                throw new OpenIdRefused(Reason.DISCOVERY, "jwks_uri shows no key");
            }
            return keys;
        } catch (ParseException | IllegalArgumentException e) {
            throw new OpenIdRefused(Reason.DISCOVERY, "jwks_uri is no set of keys");
        }
    }

    public int count() {
        return set.size();
    }

    JWKSet set() {
        return set;
    }
}
