package se.samverkstad.people.openid;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.people.openid.Provider.Arrival;
import se.samverkstad.people.openid.Provider.Identity;
import se.samverkstad.people.openid.Provider.RoleRule;

/**
 * A provider as an administrator writes it; see {@link Provider}.
 *
 * @param secret empty to keep the one there is
 */
public record ProviderWish(
        String name,
        String issuer,
        String client,
        Optional<String> secret,
        String scopes,
        List<String> levels,
        Duration most,
        Identity identity,
        String claim,
        Arrival arrival,
        Set<String> inside,
        boolean active,
        List<RoleRule> roles) {
    public ProviderWish {
        name = name.strip();
        issuer = issuer.strip();
        client = client.strip();
        scopes = scopes.strip();
        claim = claim.strip();
        levels = List.copyOf(levels);
        inside = Set.copyOf(inside);
        roles = List.copyOf(roles);
    }

    /** Without the secret, so that no log holds it. */
    @Override
    public String toString() {
        return "ProviderWish[" + name + "]";
    }
}
