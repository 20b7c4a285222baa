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

    /**
     * What a person asks with.
     *
     * @param everywhere those of the rights that hold in every unit; no object carries two of them, as it needs one permission
     * @param rights what everyone asks with who has the same permissions in the same units
     * @param own what nobody else asks with
     */
    record Asked(Set<String> everywhere, Set<String> rights, Set<String> own) {
        boolean isNothing() {
            return rights.isEmpty();
        }
    }

    /** @param permissions all that any object needs */
    static Asked asked(Principal principal, Collection<String> permissions) {
        Set<String> everywhere = new HashSet<>();
        Set<String> rights = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (String permission : permissions) {
            Reach reach = principal.where(permission);
            if (!reach.isNowhere()) {
                own.add(term(permission, PERSON + principal.id()));
                rights.add(term(permission, reach.everywhere() ? EVERYWHERE : ""));
                reach.units().forEach(unit -> rights.add(term(permission, unit)));
                if (reach.everywhere()) {
                    everywhere.add(term(permission, EVERYWHERE));
                }
            }
        }
        return new Asked(everywhere, rights, own);
    }

    private static String term(String permission, String who) {
        return permission + OF + who;
    }
}
