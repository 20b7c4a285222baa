package se.samverkstad.workbench.roles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Roles;

/** Which roles have a permission, or would get it when its module is installed. */
@Component(service = Holders.class)
public final class Holders {
    private final Roles roles;

    @Activate
    public Holders(@Reference Roles roles) {
        this.roles = roles;
    }

    /** As it is now. */
    public Now now() {
        return new Now(roles.all(), roles.holders(), roles.known());
    }

    /**
     * One reading of it.
     *
     * @param holders by permission
     * @param known the permissions for which proposals count no more
     */
    public record Now(List<Role> roles, Map<String, Set<String>> holders, Set<String> known) {
        /** By the keys of roles. */
        public Set<String> of(Permission permission) {
            return known.contains(permission.id())
                    ? holders.getOrDefault(permission.id(), Set.of())
                    : Set.copyOf(permission.roles());
        }

        /** What it allows, and which roles have it or would get it. */
        public String sentence(Permission permission, Text text) {
            List<String> names = names(permission, text.locale());
            return names.isEmpty()
                    ? text.of("roles.permission-nobody", permission.label().in(text.locale()))
                    : text.of("roles.permission", permission.label().in(text.locale()), String.join(", ", names));
        }

        /** In the order of the roles. */
        public List<String> names(Permission permission, Locale locale) {
            Set<String> keys = of(permission);
            return roles.stream()
                    .filter(role -> keys.contains(role.key()))
                    .map(role -> role.name(locale))
                    .toList();
        }
    }
}
