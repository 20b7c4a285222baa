package se.samverkstad.workbench.people;

import java.util.HashMap;
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
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Screens;

/** {@code /enheter}: the units as a tree, and with {@code ?flik=personer} the persons. */
@Component(service = Page.class)
@PageRoute(path = "/enheter", permission = Manage.PERMISSION)
@HelpPage(page = "komma-igang")
@MenuEntry(label = "directory.menu", order = 930)
public final class DirectoryPage implements Page {
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
        parameters.put("resting", IdleRow.of(idle.idle(), text));
        parameters.put("months", idle.rule().warn());
        parameters.put("persons", PersonsTab.of(request, directory.members(), text));
        return Response.page(text.of("directory.menu"), screens.view("people/persons.jte", parameters));
    }
}
