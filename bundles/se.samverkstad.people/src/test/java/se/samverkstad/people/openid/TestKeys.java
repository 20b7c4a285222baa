package se.samverkstad.people.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A provider's keys, one of each kind, and tokens signed with them. */
final class TestKeys {
    final RSAKey rsa;
    final ECKey ec;
    final KeyPair ed;
    private final OctetKeyPair edShown;
    private final String name;

    TestKeys(String name) {
        this.name = name;
        try {
            rsa = new RSAKeyGenerator(2048)
                    .keyID(name + "-rsa")
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            ec = new ECKeyGenerator(Curve.P_256)
                    .keyID(name + "-ec")
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            ed = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = ed.getPublic().getEncoded();
            edShown = new OctetKeyPair.Builder(
                            Curve.Ed25519,
                            Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                    .keyID(name + "-ed")
                    .build();
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String shown() {
        return new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK(), edShown)).toString();
    }

    String rs256(Map<String, Object> claims) {
        return rs256(claims, JOSEObjectType.JWT);
    }

    String rs256(Map<String, Object> claims, JOSEObjectType type) {
        return signed(
                header(JWSAlgorithm.RS256, "rsa").type(type).build(), claims, signer(() -> new RSASSASigner(rsa)));
    }

    String es256(Map<String, Object> claims) {
        return signed(header(JWSAlgorithm.ES256, "ec").build(), claims, signer(() -> new ECDSASigner(ec)));
    }

    String eddsa(Map<String, Object> claims) {
        String unsigned = unsigned(header(JWSAlgorithm.EdDSA, "ed").build(), claims);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(ed.getPrivate());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    JWSHeader.Builder header(JWSAlgorithm algorithm, String kind) {
        return new JWSHeader.Builder(algorithm).keyID(name + "-" + kind);
    }

    static String unsigned(JWSHeader header, Map<String, Object> claims) {
        return header.toBase64URL() + "." + Base64URL.encode(JSONObjectUtils.toJSONString(claims));
    }

    static String signed(JWSHeader header, Map<String, Object> claims, JWSSigner signer) {
        String unsigned = unsigned(header, claims);
        try {
            return unsigned + "." + signer.sign(header, unsigned.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Made {
        JWSSigner make() throws JOSEException;
    }

    static JWSSigner signer(Made made) {
        try {
            return made.make();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
