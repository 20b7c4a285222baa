package se.samverkstad.workbench.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Directory;
import se.samverkstad.people.IdleAccounts;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Screens;

/** {@code /enheter}: the units as a tree, and with {@code ?flik=personer} the persons. */
@Component(service = Page.class)
@PageRoute(path = "/enheter", permission = Manage.PERMISSION)
@HelpPage(page = "komma-igang")
@MenuEntry(label = "directory.menu", order = 930)
public final class DirectoryPage implements Page {
    private static final int MOST = 500;

    private final Directory directory;
    private final IdleAccounts idle;
    private final Screens screens;

    @Activate
    public DirectoryPage(@Reference Directory directory, @Reference IdleAccounts idle, @Reference Screens screens) {
        this.idle = idle;
        this.directory = directory;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("decides", request.principal().may(CorePermissions.ROLES));
        parameters.put("invites", request.principal().may(CorePermissions.GUESTS));
        boolean persons = request.parameter("flik").filter("personer"::equals).isPresent();
        if (!persons) {
            parameters.put("units", directory.units());
            return Response.page(text.of("directory.menu"), screens.view("people/units.jte", parameters));
        }
        String sought = request.parameter("sok").orElse("");
        List<MemberRow> rows = directory.members().stream()
                .filter(member -> matches(member, sought))
                .map(member -> MemberRow.of(member, text))
                .toList();
        parameters.put("sought", sought);
        parameters.put("resting", IdleRow.of(idle.idle(), text));
        parameters.put("months", idle.rule().warn());
        parameters.put("rows", rows.stream().limit(MOST).toList());
        parameters.put("more", Math.max(0, rows.size() - MOST));
        return Response.page(text.of("directory.menu"), screens.view("people/persons.jte", parameters));
    }

    private static boolean matches(Member member, String sought) {
        String all = String.join(
                " ",
                member.person().name(),
                member.person().user(),
                String.join(
                        " ",
                        member.places().stream()
                                .map(place -> place.unit().name())
                                .toList()));
        return all.toLowerCase(java.util.Locale.ROOT).contains(sought.toLowerCase(java.util.Locale.ROOT));
    }
}
