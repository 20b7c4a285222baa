package se.samverkstad.workbench.setup;

import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.workbench.draft.Drafts;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.setup.SetUpProgress.State;

/** Takes what a step's form sends: back, later, a trial, or what is to be kept. */
@Component(service = Page.class)
@PageRoute(
        path = "/kom-igang/{steg}",
        kind = PageRoute.Kind.ACTION,
        permission = Manage.PERMISSION,
        upload_limit = UnitFile.LARGEST)
public final class StepAction implements Page {
    private final SetUpPages pages;
    private final Sections sections;
    private final SetUpProgress progress;
    private final Drafts drafts;
    private final UnitsStep units;
    private final ModulesStep modules;

    @Activate
    public StepAction(
            @Reference SetUpPages pages,
            @Reference Sections sections,
            @Reference SetUpProgress progress,
            @Reference Drafts drafts,
            @Reference UnitsStep units,
            @Reference ModulesStep modules) {
        this.pages = pages;
        this.sections = sections;
        this.progress = progress;
        this.drafts = drafts;
        this.units = units;
        this.modules = modules;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Text text = sections.text(request);
        String named = request.pathValue("steg");
        if (!named.matches("[1-5]")) {
            return Response.notFound(text.of("step.unknown"), text.of("step.unknown-detail"));
        }
        int step = Integer.parseInt(named);
        String act = request.parameter("act").orElse("spara");
        Optional<Section> section = sections.step(step);
        if (act.equals("tillbaka")) {
            section.ifPresent(each -> leave(step, Filled.sent(request, each.fields()), request));
            return Response.redirect(SetUpPages.path(Math.max(1, step - 1)));
        }
        if (act.equals("senare")) {
            section.ifPresent(each -> leave(step, Filled.sent(request, each.fields()), request));
            // What is done stays done.
            if (progress.state(step) == State.OPEN) {
                progress.mark(step, State.LATER, request.principal().name());
            }
            return Response.redirect(SetUpPages.path(step + 1));
        }
        if (section.isPresent()) {
            return section(step, section.get(), act, request, text);
        }
        return step == 4 ? units.act(act, request) : modules.act(act, request);
    }

    private Response section(int step, Section section, String act, Request request, Text text) {
        Filled sent = Filled.sent(request, section.fields());
        if (act.equals("bjud")) {
            Sections.Invited invited = sections.invite(sent, request);
            SetUpPages.Shown shown = pages.section(step, section, invited.filled(), request);
            return pages.page(invited.link().map(shown::with).orElse(shown), request);
        }
        if (!act.equals("spara")) {
            leave(step, sent, request);
            return pages.page(pages.section(step, section, section.act(act, sent, request, text), request), request);
        }
        Filled checked = section.checked(sent, request, text);
        if (!checked.errors().isEmpty()) {
            leave(step, sent, request);
            return pages.page(pages.section(step, section, checked, request), request);
        }
        Optional<String> notice = section.save(checked, request, text);
        progress.mark(step, State.DONE, request.principal().name());
        drafts.delete(request.principal().id(), GenerationKey.CORE, SetUpPages.left(step));
        drafts.delete(request.principal().id(), GenerationKey.CORE, SetUpPages.draft(step));
        return new Response.Redirect(SetUpPages.path(step + 1), notice);
    }

    private void leave(int step, Filled filled, Request request) {
        drafts.keep(request.principal().id(), GenerationKey.CORE, SetUpPages.left(step), filled.values());
    }
}
