package se.samverkstad.people.openid.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.people.openid.Reason;

/**
 * The claims of a token, once its signature holds. Only ES256, RS256 and EdDSA with Ed25519, and only keys that the provider
 * shows at its own address: a key, or an address of one, inside the token is not looked at.
 */
final class Signed {
    static final Set<JWSAlgorithm> TAKEN = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256, JWSAlgorithm.EdDSA);
    private static final int LONGEST = 64_000;
    private static final int MOST_KEYS = 20;
    private static final int LEAST_RSA_BITS = 2_048;

    private Signed() {}

    /** @param types in lower case, besides none at all, that the header may name as the kind of token */
    static JWTClaimsSet claims(String token, Keys keys, Set<String> types) throws OpenIdRefused {
        SignedJWT jwt = parsed(token);
        if (!TAKEN.contains(jwt.getHeader().getAlgorithm())) {
            throw new OpenIdRefused(
                    Reason.ALGORITHM, jwt.getHeader().getAlgorithm().getName());
        }
        if (jwt.getHeader().getType() != null
                && !types.contains(jwt.getHeader().getType().getType().toLowerCase(java.util.Locale.ROOT))) {
            throw new OpenIdRefused(Reason.KIND, jwt.getHeader().getType().getType());
        }
        List<JWK> candidates = new JWKSelector(JWKMatcher.forJWSHeader(jwt.getHeader())).select(keys.set());
        if (candidates.isEmpty()) {
            throw new OpenIdRefused(Reason.KEY);
        }
        for (JWK key : candidates.subList(0, Math.min(MOST_KEYS, candidates.size()))) {
            if (holds(jwt, key)) {
                return claims(jwt);
            }
        }
        throw new OpenIdRefused(Reason.SIGNATURE);
    }

    private static SignedJWT parsed(String token) throws OpenIdRefused {
        if (token.length() > LONGEST) {
            throw new OpenIdRefused(Reason.MALFORMED, "longer than %d characters".formatted(LONGEST));
        }
        JWT jwt;
        try {
            jwt = JWTParser.parse(token);
        } catch (ParseException | IllegalArgumentException e) {
            throw new OpenIdRefused(Reason.MALFORMED);
        }
        if (jwt instanceof SignedJWT signed) {
            return signed;
        }
        throw new OpenIdRefused(Reason.ALGORITHM, jwt.getHeader().getAlgorithm().getName());
    }

    private static JWTClaimsSet claims(SignedJWT jwt) throws OpenIdRefused {
        try {
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (claims != null) {
                return claims;
            }
        } catch (ParseException e) {
            // Said below.
        }
        throw new OpenIdRefused(Reason.MALFORMED, "no claims");
    }

    private static boolean holds(SignedJWT jwt, JWK key) throws OpenIdRefused {
        try {
            return jwt.verify(verifier(key));
        } catch (JOSEException e) {
            return false;
        }
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException, OpenIdRefused {
        if (key instanceof RSAKey rsa) {
            if (rsa.size() < LEAST_RSA_BITS) {
                throw new OpenIdRefused(Reason.KEY, "RSA with %d bits".formatted(rsa.size()));
            }
            return new RSASSAVerifier(rsa.toRSAPublicKey());
        }
        if (key instanceof ECKey ec && ec.getCurve().equals(Curve.P_256)) {
            return new ECDSAVerifier(ec.toECPublicKey());
        }
        if (key instanceof OctetKeyPair pair && pair.getCurve().equals(Curve.Ed25519)) {
            return new Ed25519(pair.getDecodedX());
        }
        throw new OpenIdRefused(Reason.KEY, key.getKeyType().getValue());
    }
}
