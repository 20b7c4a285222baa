package se.samverkstad.workbench.roles;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Roles;

/** Boxes to tick, one for each role and permission; as they were sent, or as they are. */
@Component(service = Choices.class)
public final class Choices {
    /** Names a permission that a form shows: one without a ticked role has none then. */
    private static final String SHOWN = "behorighet";

    private final Roles roles;
    private final Holders holders;

    @Activate
    public Choices(@Reference Roles roles, @Reference Holders holders) {
        this.roles = roles;
        this.holders = holders;
    }

    /** @param ticked the keys of roles by permission */
    public record Shown(List<Role> roles, Map<String, Set<String>> ticked) {
        public Set<String> of(Permission permission) {
            return ticked.getOrDefault(permission.id(), Set.of());
        }
    }

    public Shown shown(Collection<Permission> permissions, Request request) {
        Holders.Now now = holders.now();
        Set<String> sent = Set.copyOf(request.parameters(SHOWN));
        Map<String, Set<String>> ticked = new HashMap<>();
        for (Permission each : permissions) {
            ticked.put(each.id(), sent.contains(each.id()) ? sent(each, now.roles(), request) : now.of(each));
        }
        return new Shown(now.roles(), ticked);
    }

    /** Decides what was ticked otherwise than it is. @return for how many permissions */
    public int take(Collection<Permission> permissions, Request request) {
        if (!request.principal().may(CorePermissions.ROLES)) {
            return 0;
        }
        Holders.Now now = holders.now();
        Set<String> sent = Set.copyOf(request.parameters(SHOWN));
        int changed = 0;
        for (Permission each : permissions) {
            Set<String> wanted = sent(each, now.roles(), request);
            if (sent.contains(each.id()) && !wanted.equals(now.of(each))) {
                By by = By.of(request.principal());
                roles.decide(each.id(), wanted, by);
                changed++;
            }
        }
        return changed;
    }

    private static Set<String> sent(Permission permission, List<Role> roles, Request request) {
        Set<String> wanted = new HashSet<>(request.parameters(permission.id()));
        wanted.removeIf(key -> roles.stream().noneMatch(role -> role.key().equals(key)));
        return wanted;
    }
}
