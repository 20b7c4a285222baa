package se.samverkstad.workbench.roles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.workbench.shell.Screens;

/** {@code /enheter/roller}: the roles, and which permission each of them has. */
@Component(service = RolesPages.class)
public final class RolesPages {
    static final String PATH = "/enheter/roller";

    private final Roles roles;
    private final Assignments assignments;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Screens screens;

    @Activate
    public RolesPages(
            @Reference Roles roles,
            @Reference Assignments assignments,
            @Reference Catalogue catalogue,
            @Reference Choices choices,
            @Reference Screens screens) {
        this.roles = roles;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.choices = choices;
        this.screens = screens;
    }

    /** A role in the list. @param persons who have it now or later */
    public record Row(String key, String name, String about, long persons) {}

    Response show(Request request) {
        Text text = screens.text(request.locale());
        List<Row> rows = roles.all().stream()
                .map(role -> new Row(
                        role.key(), role.name(text.locale()), role.about().in(text.locale()), persons(role)))
                .toList();
        List<Catalogue.Group> groups = catalogue.groups(text);
        List<Permission> all =
                groups.stream().flatMap(group -> group.permissions().stream()).toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("rows", rows);
        parameters.put("invites", request.principal().may(CorePermissions.GUESTS));
        parameters.put("groups", groups);
        parameters.put("choices", choices.shown(all, request));
        return Response.page(text.of("roles.heading"), screens.view("roles/roles.jte", parameters));
    }

    private long persons(Role role) {
        return assignments.holding(role.key()).stream()
                .map(each -> each.person().id())
                .distinct()
                .count();
    }

    Response take(Request request) {
        Text text = screens.text(request.locale());
        List<Permission> all = catalogue.groups(text).stream()
                .flatMap(group -> group.permissions().stream())
                .toList();
        int changed = choices.take(all, request);
        return Response.redirect(PATH, text.of(changed == 0 ? "roles.unchanged" : "roles.changed"));
    }

    /** Shows it. */
    @Component(service = Page.class)
    @PageRoute(path = PATH, permission = CorePermissions.ROLES)
    @HelpPage(page = "roller")
    public static final class Show implements Page {
        private final RolesPages pages;

        @Activate
        public Show(@Reference RolesPages pages) {
            this.pages = pages;
        }

        @Override
        public Response answer(Request request) {
            return pages.show(request);
        }
    }

    /** Takes what it sends. */
    @Component(service = Page.class)
    @PageRoute(path = PATH, kind = PageRoute.Kind.ACTION, permission = CorePermissions.ROLES)
    public static final class Take implements Page {
        private final RolesPages pages;

        @Activate
        public Take(@Reference RolesPages pages) {
            this.pages = pages;
        }

        @Override
        public Response answer(Request request) {
            return pages.take(request);
        }
    }
}
