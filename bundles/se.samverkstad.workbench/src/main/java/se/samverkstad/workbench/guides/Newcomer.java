package se.samverkstad.workbench.guides;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.guide.GuideEntry;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.web.Settings;

/** Whose first day it may be: the roles that a person has today, and what amounts to one. */
@Component(service = Newcomer.class)
public final class Newcomer {
    private final Assignments assignments;
    private final Settings settings;

    @Activate
    public Newcomer(@Reference Assignments assignments, @Reference Settings settings) {
        this.assignments = assignments;
        this.settings = settings;
    }

    /** Keys of roles; whoever administers without a role manages the system all the same. */
    Set<String> roles(Principal principal) {
        Set<String> roles = new HashSet<>();
        assignments.today(UUID.fromString(principal.id())).forEach(held -> roles.add(held.role()));
        if (principal.administrator()) {
            roles.add(RoleKeys.SYSTEM_MANAGER);
        }
        if (settings.developerMode() && principal.may(Manage.PERMISSION)) {
            roles.add(GuideEntry.DEVELOPER);
        }
        return roles;
    }
}
