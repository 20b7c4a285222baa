package se.samverkstad.workbench.modules;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.workbench.roles.Holders;
import se.samverkstad.workbench.shell.Screens;

/** A plan to read before it is done. Nothing has changed yet. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/plan/{hash}", permission = Manage.PERMISSION)
@HelpPage(page = "moduler")
public final class PlanPage implements Page {
    private final Modules modules;
    private final Screens screens;
    private final Refused refused;
    private final Holders holders;
    private final ModuleSettings settings;
    private final Impacts impacts;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public PlanPage(
            @Reference Modules modules,
            @Reference Screens screens,
            @Reference Refused refused,
            @Reference Holders holders,
            @Reference ModuleSettings settings,
            @Reference Impacts impacts) {
        this.settings = settings;
        this.impacts = impacts;
        this.modules = modules;
        this.screens = screens;
        this.refused = refused;
        this.holders = holders;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String hash = request.pathValue("hash");
        Optional<String> run = running(hash).or(() -> modules.carriedOut(hash));
        if (run.isPresent()) {
            return refused.carriedOut(run.get(), text);
        }
        Optional<Moved> moved = modules.moved(hash);
        if (moved.isPresent()) {
            return refused.moved(hash, moved.get(), text);
        }
        Holders.Now now = holders.now();
        String shared = request.baseAddress() + "/moduler/plan/" + hash;
        return modules.plan(hash)
                .map(plan -> new PlanWords(text, permission -> now.sentence(permission, text))
                        .view(
                                plan,
                                modules.installed(),
                                undoUntil(plan),
                                impacts.of(plan, request.locale()),
                                Optional.of(modules.space(plan))))
                .map(view -> Response.page(
                        view.title(),
                        screens.view(
                                "modules/plan.jte",
                                Map.of(
                                        "text",
                                        text,
                                        "plan",
                                        view,
                                        "shared",
                                        shared,
                                        "settings",
                                        Wording.in(settings.foretold(hash), text)))))
                .orElseGet(() -> refused.planGone(text));
    }

    private Optional<String> running(String hash) {
        return modules.running().filter(run -> run.plan().hash().equals(hash)).map(Run::id);
    }

    /** A module that is started once more leads to nothing that could be undone. */
    private Optional<Instant> undoUntil(Plan plan) {
        boolean again = plan.steps().stream().anyMatch(step -> step.verb() == Verb.ENABLE)
                && modules.installed().stream()
                        .filter(module -> module.state() != InstalledModule.State.PAUSED)
                        .anyMatch(module -> plan.steps().stream()
                                .anyMatch(step -> step.verb() == Verb.ENABLE
                                        && step.module().equals(module.module())));
        return again ? Optional.empty() : Optional.of(clock.instant().plus(modules.undoWindow()));
    }
}
