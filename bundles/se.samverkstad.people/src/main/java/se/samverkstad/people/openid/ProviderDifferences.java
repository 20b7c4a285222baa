package se.samverkstad.people.openid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.samverkstad.people.openid.Provider.RoleRule;

/** Which parts of a provider were changed, as words for the record. */
final class ProviderDifferences {
    private ProviderDifferences() {}

    static String between(Provider before, List<RoleRule> rules, Provider after, ProviderWish wish) {
        List<String> what = new ArrayList<>();
        note(what, "name", before.name(), after.name());
        note(what, "issuer", before.issuer(), after.issuer());
        note(what, "client", before.client(), after.client());
        if (wish.secret().isPresent()) {
            what.add("secret");
        }
        note(what, "scopes", before.scopes(), after.scopes());
        note(what, "acr", before.levels(), after.levels());
        note(what, "max-age", before.most(), after.most());
        note(what, "identity", before.identity(), after.identity());
        note(what, "claim", before.claim(), after.claim());
        note(what, "arrival", before.arrival(), after.arrival());
        note(what, "inside", before.inside(), after.inside());
        note(what, "active", before.active(), after.active());
        note(what, "roles", new HashSet<>(rules), new HashSet<>(wish.roles()));
        return String.join(", ", what);
    }

    private static void note(List<String> what, String part, Object before, Object after) {
        if (!before.equals(after)) {
            what.add(part);
        }
    }
}
