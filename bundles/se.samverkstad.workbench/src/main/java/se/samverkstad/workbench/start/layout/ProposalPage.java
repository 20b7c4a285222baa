package se.samverkstad.workbench.start.layout;

import java.util.Map;
import java.util.Optional;
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

/** What is proposed to the people of one unit, or to those with one role. */
@Component(service = Page.class)
@HelpPage(page = "anpassa")
@PageRoute(path = Proposals.PATH + "/{sort}/{id}", permission = Manage.PERMISSION)
public final class ProposalPage implements Page {
    private final Proposals proposals;
    private final Editor editor;
    private final Screens screens;

    @Activate
    public ProposalPage(@Reference Proposals proposals, @Reference Editor editor, @Reference Screens screens) {
        this.proposals = proposals;
        this.editor = editor;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        var text = editor.text(request);
        Optional<Proposals.Choice> choice =
                proposals.choice(request.pathValue("sort"), request.pathValue("id"), request.locale());
        if (choice.isEmpty()) {
            return Response.notFound(text.of("layout.gone"), text.of("layout.gone-detail"));
        }
        String title = text.of("layout.for", choice.get().name());
        String list = Screens.html(editor.list(proposals.desk(choice.get()), request, ""));
        return Response.page(
                title,
                screens.view(
                        "start/proposal.jte",
                        Map.of(
                                "text",
                                text,
                                "title",
                                title,
                                "unit",
                                choice.get().unit(),
                                "list",
                                list)));
    }
}
