package se.samverkstad.workbench.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.RoleRefusal;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.shell.Screens;

/** {@code /enheter/roller/…}: one role, what it may do, who has it, and its name here. */
@Component(service = RolePages.class)
public final class RolePages {
    private static final String PATH = RolesPages.PATH + "/{roll}";
    private static final int MOST = 500;

    private final Roles roles;
    private final Assignments assignments;
    private final Catalogue catalogue;
    private final Holders holders;
    private final Screens screens;

    @Activate
    public RolePages(
            @Reference Roles roles,
            @Reference Assignments assignments,
            @Reference Catalogue catalogue,
            @Reference Holders holders,
            @Reference Screens screens) {
        this.roles = roles;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.holders = holders;
        this.screens = screens;
    }

    /** Someone who has the role. */
    public record Holder(String id, String name, String place, String period) {}

    Response show(Request request) {
        return page(request, "", "");
    }

    Response take(Request request) {
        Text text = screens.text(request.locale());
        String name = request.parameter("namn").orElse("");
        try {
            By by = By.of(request.principal());
            roles.rename(request.pathValue("roll"), name, by);
            return Response.redirect(RolesPages.PATH + "/" + request.pathValue("roll"), text.of("roles.renamed"));
        } catch (RoleRefusal e) {
            return page(request, name, RoleWords.sentence(e.reason(), text));
        }
    }

    private Response page(Request request, String sent, String error) {
        Text text = screens.text(request.locale());
        Role role;
        try {
            role = roles.role(request.pathValue("roll"));
        } catch (RoleRefusal e) {
            return Response.notFound(text.of("roles.gone"), text.of("roles.gone-detail"));
        }
        Holders.Now now = holders.now();
        List<String> may = catalogue.groups(text).stream()
                .flatMap(group -> group.permissions().stream())
                .filter(permission -> now.of(permission).contains(role.key()))
                .map(permission -> permission.label().in(text.locale()))
                .toList();
        LocalDate today = Period.day(Clock.systemUTC().instant());
        List<Assignment> holding = assignments.holding(role.key());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("role", role);
        parameters.put("may", may);
        parameters.put(
                "holders",
                holding.stream()
                        .limit(MOST)
                        .map(each -> holder(each, today, text))
                        .toList());
        parameters.put("more", Math.max(0, holding.size() - MOST));
        parameters.put("name", error.isEmpty() ? role.own().orElse("") : sent);
        parameters.put("errors", error.isEmpty() ? Map.of() : Map.of("namn", error));
        var view = screens.view("roles/role.jte", parameters);
        String title = role.name(text.locale());
        return error.isEmpty() ? Response.page(title, view) : Response.invalid(title, view);
    }

    private static Holder holder(Assignment each, LocalDate today, Text text) {
        return new Holder(
                each.person().id().toString(),
                each.person().name(),
                RoleWords.place(each, text),
                Periods.words(each.period(), today, text));
    }

    /** Shows it. */
    @Component(service = Page.class)
    @PageRoute(path = PATH, permission = CorePermissions.ROLES)
    @HelpPage(page = "roller")
    public static final class Show implements Page {
        private final RolePages pages;

        @Activate
        public Show(@Reference RolePages pages) {
            this.pages = pages;
        }

        @Override
        public Response answer(Request request) {
            return pages.show(request);
        }
    }

    /** Takes a name. */
    @Component(service = Page.class)
    @PageRoute(path = PATH, kind = PageRoute.Kind.ACTION, permission = CorePermissions.ROLES)
    public static final class Take implements Page {
        private final RolePages pages;

        @Activate
        public Take(@Reference RolePages pages) {
            this.pages = pages;
        }

        @Override
        public Response answer(Request request) {
            return pages.take(request);
        }
    }
}
