package se.samverkstad.workbench.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Runs one command. Who may is asked of the command itself. */
@Component(service = Page.class)
@PageRoute(
        path = CommandDesk.PATH,
        kind = PageRoute.Kind.ACTION,
        permission = Permissions.SIGNED_IN,
        unexamined = CommandDesk.FROM)
@HelpPage(page = "kommandon")
public final class RunCommand implements Page {
    private final CommandDesk desk;

    @Activate
    public RunCommand(@Reference CommandDesk desk) {
        this.desk = desk;
    }

    @Override
    public Response answer(Request request) throws Exception {
        return desk.run(request);
    }
}
