package se.samverkstad.workbench.privacy;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.modules.Manage;

/** Erases a person whose account has ended, after it was confirmed. */
@Component(service = Page.class)
@PageRoute(path = "/enheter/person/{id}/uppgifter", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class EraseAction implements Page {
    private final Whose whose;
    private final DataScreen screen;
    private final Erasing erasing;

    @Activate
    public EraseAction(@Reference Whose whose, @Reference DataScreen screen, @Reference Erasing erasing) {
        this.whose = whose;
        this.screen = screen;
        this.erasing = erasing;
    }

    @Override
    public Response answer(Request request) {
        return whose.page(request, (member, text) -> erase(member, request, text));
    }

    private Response erase(Member member, Request request, Text text) {
        if (member.person().id().toString().equals(request.principal().id())) {
            return screen.show(member, Map.of("bekrafta", text.of("directory.not-yourself")), text);
        }
        if (!Erasing.possible(member)) {
            return screen.show(member, Map.of("radera", text.of("personal.end-first")), text);
        }
        if (request.parameter("bekrafta").isEmpty()) {
            return screen.show(member, Map.of("bekrafta", text.of("personal.confirm-missing")), text);
        }
        Erasing.Done done = erasing.erase(member, By.of(request.principal()));
        return Response.redirect("/enheter?flik=personer", text.of("personal.erased", done.erased(), done.kept()));
    }
}
