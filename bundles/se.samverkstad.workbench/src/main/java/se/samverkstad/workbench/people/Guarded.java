package se.samverkstad.workbench.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.people.Member;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Deputies;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.roles.CorePermissions;

/**
 * Whose account is no matter for everyone who looks after accounts. A link to a new password opens an account, so whoever
 * makes one for someone who may more could take it over and have everything, or sign off a review of their own acts.
 */
@Component(service = Guarded.class)
public final class Guarded {
    private static final Set<String> GREAT =
            Set.of(CorePermissions.ROLES, CorePermissions.REVIEW, CorePermissions.LOG, CorePermissions.DATA);

    private final Roles roles;
    private final Assignments assignments;
    private final Deputies deputies;

    @Activate
    public Guarded(@Reference Roles roles, @Reference Assignments assignments, @Reference Deputies deputies) {
        this.roles = roles;
        this.assignments = assignments;
        this.deputies = deputies;
    }

    /** Whether that account can be changed, opened or ended by an administrator only, and this is none. */
    public boolean from(Principal who, Member member) {
        if (who.administrator()) {
            return false;
        }
        return member.person().administrator() || mayMore(who, member.person().id());
    }

    /** By a role that holds now or will hold, or through someone they stand in for then. */
    private boolean mayMore(Principal who, UUID person) {
        Map<String, Set<String>> holders = roles.holders();
        Set<String> great = GREAT.stream()
                .filter(permission -> !who.may(permission))
                .map(permission -> holders.getOrDefault(permission, Set.of()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.now(Period.ZONE);
        List<UUID> away = great.isEmpty()
                ? List.of()
                : deputies.of(person).stream()
                        .filter(each -> each.deputy().id().equals(person) && !each.over(today))
                        .map(each -> each.person().id())
                        .toList();
        return Stream.concat(Stream.of(person), away.stream())
                .flatMap(each -> assignments.of(each).stream())
                .anyMatch(each -> great.contains(each.role()) && !each.over(today));
    }
}
