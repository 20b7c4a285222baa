package se.samverkstad.workbench.start.layout;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** {@code /installningar/startsida}: for which units and roles a Start is proposed. */
@Component(service = Page.class)
@HelpPage(page = "anpassa")
@PageRoute(path = Proposals.PATH, permission = Manage.PERMISSION)
public final class ProposalsPage implements Page {
    private final Proposals proposals;
    private final Screens screens;

    @Activate
    public ProposalsPage(@Reference Proposals proposals, @Reference Screens screens) {
        this.proposals = proposals;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        var text = screens.text(request.locale());
        return Response.page(
                text.of("layout.proposals"),
                screens.view(
                        "start/proposals.jte", Map.of("text", text, "choices", proposals.choices(request.locale()))));
    }
}
