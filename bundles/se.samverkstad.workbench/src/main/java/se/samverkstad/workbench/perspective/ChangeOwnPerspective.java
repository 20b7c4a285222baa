package se.samverkstad.workbench.perspective;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.start.layout.Editor;

/** Takes the buttons of {@link OwnPerspective}. */
@Component(service = Page.class)
@PageRoute(path = OwnPerspective.PATH, kind = PageRoute.Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class ChangeOwnPerspective implements Page {
    private final Editor editor;

    @Activate
    public ChangeOwnPerspective(@Reference Editor editor) {
        this.editor = editor;
    }

    @Override
    public Response answer(Request request) {
        return OwnPerspective.asked(request)
                .map(perspective -> editor.carryOut(OwnPerspective.desk(perspective, request), request))
                .orElseGet(() -> OwnPerspective.gone(editor.text(request)));
    }
}
