package se.samverkstad.workbench.perspective;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.start.layout.Editor;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.start.layout.Owner;

/** {@code /arbetsyta/anpassa?sida=/podcast}: how a perspective is arranged, each person's own. */
@Component(service = Page.class)
@PageRoute(path = OwnPerspective.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "anpassa")
public final class OwnPerspective implements Page {
    static final String PATH = "/arbetsyta/anpassa";

    private final Editor editor;
    private final Screens screens;

    @Activate
    public OwnPerspective(@Reference Editor editor, @Reference Screens screens) {
        this.editor = editor;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        return asked(request)
                .map(perspective -> page(perspective, request))
                .orElseGet(() -> gone(editor.text(request)));
    }

    private Response page(Perspective perspective, Request request) {
        Text text = editor.text(request);
        String title = text.of("perspective.title", perspective.name());
        String list = Screens.html(editor.list(desk(perspective, request), request, ""));
        return Response.page(
                title,
                screens.view(
                        "perspective/layout.jte",
                        Map.of(
                                "text", text,
                                "title", title,
                                "name", perspective.name(),
                                "path", perspective.path(),
                                "list", list)));
    }

    /** The one that the address names, if this person has it in the menu. */
    static Optional<Perspective> asked(Request request) {
        return request instanceof WithSnapshot leased
                ? request.parameter("sida")
                        .flatMap(path ->
                                Perspective.at(path, leased.snapshot().table(), request.principal(), request.locale()))
                : Optional.empty();
    }

    static Editor.Desk desk(Perspective perspective, Request request) {
        Owner owner = Owner.person(request.principal().id(), perspective.path());
        return new Editor.Desk(owner, Layout.NONE, perspective.arranging(), perspective.path());
    }

    static Response gone(Text text) {
        return Response.notFound(text.of("perspective.gone"), text.of("perspective.gone-detail"));
    }
}
