package se.samverkstad.workbench.start;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Directory;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Assignments.Held;
import se.samverkstad.people.roles.Party;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Roles;

/** What Start says of the person themselves: where they belong, their roles, and whom to ask when they have none. */
@Component(service = Own.class)
public final class Own {
    private static final int MOST_NAMED = 3;

    private final Directory directory;
    private final Assignments assignments;
    private final Roles roles;

    @Activate
    public Own(@Reference Directory directory, @Reference Assignments assignments, @Reference Roles roles) {
        this.directory = directory;
        this.assignments = assignments;
        this.roles = roles;
    }

    /**
     * In words.
     *
     * @param roles empty without any
     * @param ask whom to ask for a role; empty for those who have one or need none
     */
    public record View(List<String> places, String roles, String ask) {
        static final View NOTHING = new View(List.of(), "", "");

        public View {
            places = List.copyOf(places);
        }
    }

    View of(Principal principal, Text text) {
        UUID person = UUID.fromString(principal.id());
        List<String> places = directory.belongings(person).stream()
                .map(each -> each.title().isEmpty() ? each.unit() : each.title() + ", " + each.unit())
                .toList();
        List<Held> held = assignments.today(person);
        if (held.isEmpty()) {
            return new View(places, "", principal.administrator() ? "" : ask(text));
        }
        Map<String, String> names =
                roles.all().stream().collect(Collectors.toMap(Role::key, role -> role.name(text.locale())));
        return new View(
                places,
                text.of(
                        "start.roles",
                        held.stream()
                                .map(each -> words(each, names, text))
                                .distinct()
                                .collect(Collectors.joining(", "))),
                "");
    }

    private static String words(Held each, Map<String, String> names, Text text) {
        String role = names.getOrDefault(each.role(), each.role());
        String placed = each.place()
                .map(Party::name)
                .map(unit -> text.of("start.role-in", role, unit))
                .orElse(role);
        return each.instead()
                .map(who -> text.of("start.role-for", placed, who.name()))
                .orElse(placed);
    }

    private String ask(Text text) {
        List<String> named = directory.administrators();
        return named.isEmpty() || named.size() > MOST_NAMED
                ? text.of("start.no-role-someone")
                : text.of("start.no-role-ask", String.join(" " + text.of("start.or") + " ", named));
    }
}
