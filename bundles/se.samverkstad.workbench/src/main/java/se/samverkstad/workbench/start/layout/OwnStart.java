package se.samverkstad.workbench.start.layout;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** {@code /start/anpassa}: each person's own. */
@Component(service = Page.class)
@HelpPage(page = "anpassa")
@PageRoute(path = OwnStart.PATH, permission = Permissions.SIGNED_IN)
public final class OwnStart implements Page {
    static final String PATH = "/start/anpassa";

    private final Editor editor;
    private final Composition composition;
    private final Screens screens;

    @Activate
    public OwnStart(@Reference Editor editor, @Reference Composition composition, @Reference Screens screens) {
        this.editor = editor;
        this.composition = composition;
        this.screens = screens;
    }

    static Editor.Desk desk(Composition composition, Request request) {
        Owner owner = Owner.person(request.principal().id());
        return new Editor.Desk(owner, composition.proposedTo(request.principal()), PATH, "/");
    }

    @Override
    public Response answer(Request request) {
        var text = editor.text(request);
        String list = Screens.html(editor.list(desk(composition, request), request, ""));
        return Response.page(
                text.of("layout.title"), screens.view("start/layout.jte", Map.of("text", text, "list", list)));
    }
}
