package se.samverkstad.workbench.roles;

import java.util.Locale;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Party;
import se.samverkstad.people.roles.RoleRefusal;

/** Says where a role holds, and what is wrong with one. */
final class RoleWords {
    private RoleWords() {}

    static String place(Assignment each, Text text) {
        return each.place()
                .map(Party::name)
                .map(name -> name.isEmpty() ? text.of("roles.unit-gone") : name)
                .orElseGet(() -> text.of("roles.whole"));
    }

    static String sentence(RoleRefusal.Reason reason, Text text) {
        return text.of("roles.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
