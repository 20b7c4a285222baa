package se.samverkstad.workbench.start.layout;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Takes the buttons of {@link OwnStart}. */
@Component(service = Page.class)
@PageRoute(path = OwnStart.PATH, kind = PageRoute.Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class ChangeOwnStart implements Page {
    private final Editor editor;
    private final Composition composition;

    @Activate
    public ChangeOwnStart(@Reference Editor editor, @Reference Composition composition) {
        this.editor = editor;
        this.composition = composition;
    }

    @Override
    public Response answer(Request request) {
        return editor.carryOut(OwnStart.desk(composition, request), request);
    }
}
