package se.samverkstad.search.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.search.Findable;

/**
 * Who may find what, as terms: an object carries those of the people who may, and a search asks with those of the person.
 * Where none meet, the object does not exist for that search.
 */
public final class Access {
    private static final char OF = '\0';
    private static final String EVERYWHERE = "*";
    private static final String PERSON = "@";

    private Access() {}

    /** What an object carries. @param permission that it needs */
    static List<String> carried(Findable object, String permission) {
        if (!object.persons().isEmpty()) {
            return object.persons().stream()
                    .map(person -> term(permission, PERSON + person))
                    .toList();
        }
        return List.of(term(permission, EVERYWHERE), term(permission, object.unit()));
    }

    /** What a person asks with. @param permissions all that any object needs */
    static Set<String> asked(Principal principal, Collection<String> permissions) {
        Set<String> terms = new HashSet<>();
        for (String permission : permissions) {
            Reach reach = principal.where(permission);
            if (!reach.isNowhere()) {
                terms.add(term(permission, PERSON + principal.id()));
                terms.add(term(permission, reach.everywhere() ? EVERYWHERE : ""));
                reach.units().forEach(unit -> terms.add(term(permission, unit)));
            }
        }
        return terms;
    }

    private static String term(String permission, String who) {
        return permission + OF + who;
    }
}
