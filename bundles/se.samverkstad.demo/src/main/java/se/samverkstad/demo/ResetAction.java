package se.samverkstad.demo;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Asks the launcher to put the demo back, and shows a page that waits for it. */
@Component(service = Page.class)
@PageRoute(path = "/demo/aterstall", kind = Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class ResetAction implements Page {
    private final Screen screen;
    private final @Nullable Runnable launcher;

    @Activate
    public ResetAction(
            @Reference Screen screen,
            @Reference(target = "(samverkstad.demo.reset=true)", cardinality = OPTIONAL) @Nullable Runnable launcher) {
        this.screen = screen;
        this.launcher = launcher;
    }

    @Override
    public Response answer(Request request) {
        Text t = screen.text(request.locale());
        if (launcher == null) {
            return Response.notFound(t.of("reset.title"), t.of("reset.absent"));
        }
        launcher.run();
        return Response.page(t.of("reset.running"), screen.view(t, "resetting.jte", ""));
    }
}
