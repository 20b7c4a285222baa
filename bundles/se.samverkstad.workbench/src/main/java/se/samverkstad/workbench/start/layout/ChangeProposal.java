package se.samverkstad.workbench.start.layout;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.start.layout.Proposals.Choice;

/** Takes the buttons of {@link ProposalPage}. */
@Component(service = Page.class)
@PageRoute(path = Proposals.PATH + "/{sort}/{id}", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class ChangeProposal implements Page {
    private final Proposals proposals;
    private final Editor editor;
    private final Layouts layouts;
    private final AuditLog log;

    @Activate
    public ChangeProposal(
            @Reference Proposals proposals,
            @Reference Editor editor,
            @Reference Layouts layouts,
            @Reference AuditLog log) {
        this.proposals = proposals;
        this.editor = editor;
        this.layouts = layouts;
        this.log = log;
    }

    @Override
    public Response answer(Request request) {
        return proposals
                .choice(request.pathValue("sort"), request.pathValue("id"), request.locale())
                .map(choice -> carryOut(choice, request))
                .orElseGet(() -> Response.notFound(
                        editor.text(request).of("layout.gone"),
                        editor.text(request).of("layout.gone-detail")));
    }

    private Response carryOut(Choice choice, Request request) {
        Optional<Layout> before = layouts.of(choice.owner());
        Response response = editor.carryOut(proposals.desk(choice), request);
        if (!layouts.of(choice.owner()).equals(before)) {
            log.append(Act.of("settings.start-page", By.of(request.principal()), choice.path())
                    .named(choice.name()));
        }
        return response;
    }
}
