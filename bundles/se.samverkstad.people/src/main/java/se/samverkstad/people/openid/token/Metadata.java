package se.samverkstad.people.openid.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.people.openid.Reason;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param namesIssuer whether its answers always say whose they are (RFC 9207)
 * @param secretInForm whether it takes the secret in the form alone, and not in a header
 * @param logsOut whether it says that it ends sessions by back channel
 */
public record Metadata(
        URI authorization, URI token, URI keys, boolean namesIssuer, boolean secretInForm, boolean logsOut) {
    /**
     * @param allowed which addresses may be used: https, and what an administrator has allowed
     * @throws OpenIdRefused saying what does not fit
     */
    public static Metadata parse(String json, String issuer, Predicate<URI> allowed) throws OpenIdRefused {
        Map<String, Object> all = object(json);
        if (!issuer.equals(all.get("issuer"))) {
            throw new OpenIdRefused(Reason.DISCOVERY, "issuer is \"%s\"".formatted(shown(all.get("issuer"))));
        }
        if (has(all, "id_token_signing_alg_values_supported")
                && texts(all, "id_token_signing_alg_values_supported").stream()
                        .noneMatch(name -> Signed.TAKEN.stream()
                                .anyMatch(each -> each.getName().equals(name)))) {
            throw new OpenIdRefused(Reason.DISCOVERY, "signs with none of ES256, RS256 and EdDSA");
        }
        if (has(all, "code_challenge_methods_supported")
                && !texts(all, "code_challenge_methods_supported").contains("S256")) {
            throw new OpenIdRefused(Reason.DISCOVERY, "PKCE without S256");
        }
        List<String> ways = texts(all, "token_endpoint_auth_methods_supported");
        return new Metadata(
                address(all, "authorization_endpoint", allowed),
                address(all, "token_endpoint", allowed),
                address(all, "jwks_uri", allowed),
                Boolean.TRUE.equals(all.get("authorization_response_iss_parameter_supported")),
                ways.contains("client_secret_post") && !ways.contains("client_secret_basic"),
                Boolean.TRUE.equals(all.get("backchannel_logout_supported")));
    }

    /** The ID token in the answer of a token endpoint. */
    public static String idToken(String json) throws OpenIdRefused {
        Object token;
        try {
            token = JSONObjectUtils.parse(json).get("id_token");
        } catch (ParseException e) {
            throw new OpenIdRefused(Reason.ANSWER, "no JSON");
        }
        if (token instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new OpenIdRefused(Reason.ANSWER, "no id_token");
    }

    /** The word by which a provider refuses, such as {@code invalid_grant}; empty when it gives none. */
    public static String error(String json) {
        try {
            Object word = JSONObjectUtils.parse(json).get("error");
            return word instanceof String text && text.matches("[a-z_]{1,60}") ? text : "";
        } catch (ParseException e) {
            return "";
        }
    }

    private static Map<String, Object> object(String json) throws OpenIdRefused {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new OpenIdRefused(Reason.DISCOVERY, "no JSON");
        }
    }

    private static boolean has(Map<String, Object> all, String name) {
        return all.get(name) instanceof Collection;
    }

    private static List<String> texts(Map<String, Object> all, String name) {
        return all.get(name) instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static URI address(Map<String, Object> all, String name, Predicate<URI> allowed) throws OpenIdRefused {
        try {
            Optional<URI> address = Optional.ofNullable(all.get(name))
                    .map(value -> URI.create(value.toString()))
                    .filter(uri ->
                            uri.getHost() != null && uri.getRawFragment() == null && uri.getRawUserInfo() == null)
                    .filter(allowed);
            if (address.isPresent()) {
                return address.get();
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new OpenIdRefused(Reason.DISCOVERY, "%s is \"%s\"".formatted(name, shown(all.get(name))));
    }

    private static String shown(@org.jspecify.annotations.Nullable Object value) {
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}", "");
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
