package se.samverkstad.people.openid;

import java.util.UUID;

/**
 * What ties a session to the provider it came by, so that the provider can end it. Hashes: who someone is there, which may
 * be a personal number, is not kept.
 *
 * @param name of the provider, for the record
 * @param subject of the claim {@code sub}
 * @param sid of the claim {@code sid}; empty when there was none
 */
public record Tie(UUID provider, String name, String subject, String sid) {
    static Tie of(Provider provider, String subject, String sid) {
        return new Tie(provider.id(), provider.name(), hash(provider, "sub", subject), sidHash(provider, sid));
    }

    static String sidHash(Provider provider, String sid) {
        return sid.isEmpty() ? "" : hash(provider, "sid", sid);
    }

    static String hash(Provider provider, String kind, String value) {
        return Hidden.hash(provider.issuer(), kind, value);
    }
}
