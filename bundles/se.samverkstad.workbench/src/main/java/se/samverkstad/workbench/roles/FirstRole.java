package se.samverkstad.workbench.roles;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Assignments.Wish;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.RoleRefusal;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.shell.Screens;

/**
 * The first role of someone who is added. The role that usually has the title is shown and chosen before it is given: a form
 * that names a title and no role comes back once with the choice.
 */
@Component(service = FirstRole.class)
public final class FirstRole {
    private static final String ROLE = "roll";
    private static final String PLACE = "galler";
    private static final String OWN = "enheten";

    /** The title for which a role has been proposed on this form. */
    private static final String PROPOSED = "forslag";

    private final Roles roles;
    private final Assignments assignments;
    private final Screens screens;

    @Activate
    public FirstRole(@Reference Roles roles, @Reference Assignments assignments, @Reference Screens screens) {
        this.roles = roles;
        this.assignments = assignments;
        this.screens = screens;
    }

    /** What must be said before anyone is added: for which unit. */
    public Map<String, String> unclear(MemberWish wish, Request request) {
        boolean own = chosen(request).isPresent() && ofUnit(request);
        return own && wish.unit().isEmpty()
                ? Map.of(PLACE, screens.text(request.locale()).of("roles.unit-needed"))
                : Map.of();
    }

    /** The role to show for the title, when none was chosen and this title has not been answered for. */
    public Optional<Role> toPropose(MemberWish wish, Request request) {
        boolean answered =
                request.parameter(PROPOSED).filter(wish.title()::equals).isPresent();
        return answered || chosen(request).isPresent() || !request.principal().may(CorePermissions.ROLES)
                ? Optional.empty()
                : roles.usual(wish.title());
    }

    /**
     * Gives what the form chose, to someone just added, from today.
     *
     * @return what was wrong with it by then, by field
     */
    public Map<String, String> give(Member added, MemberWish wish, Request request) {
        Optional<String> role =
                chosen(request).filter(key -> request.principal().may(CorePermissions.ROLES));
        if (role.isEmpty()) {
            return Map.of();
        }
        Optional<UUID> unit = ofUnit(request) ? wish.unit() : Optional.empty();
        Period period = Period.from(Period.day(Clock.systemUTC().instant()));
        try {
            assignments.give(new Wish(added.person().id(), role.get(), unit, period), By.of(request.principal()));
            return Map.of();
        } catch (RoleRefusal e) {
            return Map.of(ROLE, RoleWords.sentence(e.reason(), screens.text(request.locale())));
        }
    }

    /** Says which role is chosen below and why; empty when none is proposed. */
    public String proposal(MemberWish wish, Request request) {
        Text text = screens.text(request.locale());
        return toPropose(wish, request)
                .map(role -> text.of("roles.proposed", wish.title(), role.name(text.locale())))
                .orElse("");
    }

    /** The fields for a form that adds someone. */
    public String html(MemberWish wish, Request request, Map<String, String> errors) {
        Text text = screens.text(request.locale());
        Optional<Role> usual = toPropose(wish, request);
        Optional<String> chosen = chosen(request).or(() -> usual.map(Role::key));
        boolean own = request.parameter(PLACE).isPresent() && chosen(request).isPresent()
                ? ofUnit(request)
                : usual.map(Role::ofUnit).orElse(false);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("roles", roles.all());
        parameters.put("chosen", chosen.orElse(""));
        parameters.put("own", own);
        parameters.put("title", wish.title());
        parameters.put("errors", errors);
        return Screens.html(screens.view("roles/first.jte", parameters));
    }

    private Optional<String> chosen(Request request) {
        return request.parameter(ROLE)
                .filter(key -> roles.all().stream().anyMatch(role -> role.key().equals(key)));
    }

    private static boolean ofUnit(Request request) {
        return request.parameter(PLACE).filter(OWN::equals).isPresent();
    }
}
