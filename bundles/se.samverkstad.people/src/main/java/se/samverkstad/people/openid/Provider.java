package se.samverkstad.people.openid;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation through which people sign in.
 *
 * @param key stands in the addresses that are registered at the provider, and so never changes
 * @param name as shown on the sign-in page
 * @param issuer exactly as the provider writes it
 * @param client what this installation is called there
 * @param secret whether there is one; what it is, is not told
 * @param scopes separated by spaces, {@code openid} among them
 * @param levels {@code acr} values, of which one is demanded; empty when any will do
 * @param most how long ago the person may have signed in at the provider; zero when that does not matter
 * @param claim that holds what roles come from; empty for none
 * @param inside hosts that may lie inside the municipality's own net
 */
public record Provider(
        UUID id,
        String key,
        String name,
        String issuer,
        String client,
        boolean secret,
        String scopes,
        List<String> levels,
        Duration most,
        Identity identity,
        String claim,
        Arrival arrival,
        Set<String> inside,
        boolean active) {
    public Provider {
        levels = List.copyOf(levels);
        inside = Set.copyOf(inside);
    }

    /** By what a person is known again; never by an e-mail address, which another may get. */
    public enum Identity {
        /** The claim {@code sub}. */
        SUBJECT,
        /** The claims {@code tid} and {@code oid} of Microsoft Entra, the same for all applications of a tenant. */
        TENANT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Identity> of(String word) {
            return List.of(values()).stream()
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /** What becomes of someone who signs in for the first time. */
    public enum Arrival {
        /** Waits until an administrator says who it is. */
        APPROVED,
        /** Is added at once, with the roles that the claim gives and no other. */
        ADDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Arrival> of(String word) {
            return List.of(values()).stream()
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * A role that a value of the claim gives.
     *
     * @param unit empty for the whole organisation
     */
    public record RoleRule(String value, String role, Optional<UUID> unit) {}
}
