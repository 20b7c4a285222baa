package se.samverkstad.people.openid;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverkstad.people.openid.ProviderWire.Answer;
import se.samverkstad.people.openid.StartRows.Start;
import se.samverkstad.people.openid.token.Metadata;

/** What is said to a provider: the question in the address, and the code for a token. */
final class Talk {
    private static final int LONGEST_CODE = 4_000;

    private Talk() {}

    static URI question(Metadata metadata, Provider provider, Start start, String state) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("response_type", "code");
        all.put("client_id", provider.client());
        all.put("redirect_uri", start.redirect());
        all.put("scope", provider.scopes());
        all.put("state", state);
        all.put("nonce", start.nonce());
        all.put("code_challenge", Hidden.challenge(start.verifier()));
        all.put("code_challenge_method", "S256");
        if (!provider.levels().isEmpty()) {
            all.put("acr_values", String.join(" ", provider.levels()));
        }
        if (!provider.most().isZero()) {
            all.put("max_age", Long.toString(provider.most().toSeconds()));
        }
        String address = metadata.authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + form(all));
    }

    /** Whether the answer is the provider's own, and holds a code. */
    static String code(Metadata metadata, Provider provider, Map<String, String> answer) throws OpenIdRefused {
        Optional<String> issuer = Optional.ofNullable(answer.get("iss"));
        if (issuer.isPresent() ? !issuer.get().equals(provider.issuer()) : metadata.namesIssuer()) {
            throw new OpenIdRefused(Reason.ANSWER_ISSUER);
        }
        String error = answer.getOrDefault("error", "");
        if (!error.isEmpty()) {
            throw new OpenIdRefused(Reason.DENIED, error.matches("[a-z_]{1,60}") ? error : "");
        }
        String code = answer.getOrDefault("code", "");
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new OpenIdRefused(Reason.CODE, "no code");
        }
        return code;
    }

    /** The ID token for a code. */
    static String token(Contacts contacts, Provider provider, Optional<String> secret, Start start, String code)
            throws OpenIdRefused {
        Metadata metadata = contacts.metadata(provider);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("grant_type", "authorization_code");
        all.put("code", code);
        all.put("redirect_uri", start.redirect());
        all.put("code_verifier", start.verifier());
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "application/json"));
        if (secret.isPresent() && !metadata.secretInForm()) {
            String both = encoded(provider.client()) + ":" + encoded(secret.get());
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        } else {
            all.put("client_id", provider.client());
            secret.ifPresent(text -> all.put("client_secret", text));
        }
        Answer answer = contacts.ask(provider, metadata.token().toString(), form(all), headers);
        if (answer.status() >= 500) {
            throw new OpenIdRefused(Reason.UNREACHABLE, "HTTP " + answer.status());
        }
        if (answer.status() != 200) {
            throw new OpenIdRefused(Reason.CODE, Metadata.error(answer.content()));
        }
        return Metadata.idToken(answer.content());
    }

    private static String form(Map<String, String> all) {
        return all.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
