package se.samverkstad.workbench.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.workbench.modules.PlanFacts;
import se.samverkstad.workbench.roles.Choices;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.setup.SetUpPages.Shown;
import se.samverkstad.workbench.setup.SetUpProgress.State;

/** Step 5: the first modules. */
@Component(service = ModulesStep.class)
public final class ModulesStep {
    static final int STEP = 5;
    static final String CHOSEN = "modul";

    private final Modules modules;
    private final Sections sections;
    private final SetUpPages pages;
    private final SetUpProgress progress;
    private final Choices choices;

    @Activate
    public ModulesStep(
            @Reference Modules modules,
            @Reference Sections sections,
            @Reference SetUpPages pages,
            @Reference SetUpProgress progress,
            @Reference Choices choices) {
        this.choices = choices;
        this.modules = modules;
        this.sections = sections;
        this.pages = pages;
        this.progress = progress;
    }

    Shown shown(Request request) {
        List<String> all = modules.offered().stream()
                .filter(module -> !module.installed())
                .map(OfferedModule::module)
                .toList();
        return shown(request, all.size() == 1 ? all : List.of(), Filled.of(Map.of()));
    }

    private Shown shown(Request request, List<String> chosen, Filled filled) {
        Text text = sections.text(request);
        List<OfferedModule> offered = modules.offered();
        boolean some = offered.stream().anyMatch(module -> !module.installed());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("offered", offered);
        parameters.put("chosen", chosen);
        parameters.put("filled", filled);
        parameters.put("decides", request.principal().may(CorePermissions.ROLES));
        parameters.put("choices", choices.shown(permissions(offered), request));
        String body = sections.html("setup/modules.jte", parameters);
        return new Shown(
                STEP,
                filled,
                body,
                text.of(some ? "step.modules.install" : "step.finish"),
                some ? "installera" : "spara",
                some ? text.of("step.modules.test") : "",
                "",
                Optional.empty());
    }

    Response act(String act, Request request) {
        Text text = sections.text(request);
        if (act.equals("spara")) {
            progress.mark(STEP, State.DONE, request.principal().name());
            return Response.redirect(SetUpPages.path(STEP + 1));
        }
        List<String> chosen = request.parameters(CHOSEN);
        Filled nothing = Filled.of(Map.of());
        if (chosen.isEmpty()) {
            return pages.page(
                    shown(request, chosen, nothing.wrong(Map.of(CHOSEN, text.of("step.modules.none")))), request);
        }
        try {
            Plan plan = modules.plan(chosen.stream()
                    .map(module -> Change.of(Verb.INSTALL, module))
                    .toList());
            if (act.equals("testa")) {
                return pages.page(shown(request, chosen, nothing.told(told(plan, text))), request);
            }
            choices.take(
                    permissions(modules.offered().stream()
                            .filter(each -> chosen.contains(each.module()))
                            .toList()),
                    request);
            String run = modules.apply(plan.hash(), By.of(request.principal())).id();
            progress.mark(STEP, State.DONE, request.principal().name());
            return Response.redirect(SetUpPages.path(STEP + 1) + "?korning=" + run);
        } catch (ModuleRefusal e) {
            String sentence = e.sentence().in(text.locale());
            return pages.page(shown(request, chosen, nothing.wrong(Map.of(CHOSEN, sentence))), request);
        }
    }

    private static List<Permission> permissions(List<OfferedModule> offered) {
        return offered.stream()
                .filter(each -> !each.installed())
                .flatMap(each -> each.permissions().stream())
                .toList();
    }

    private static List<Told> told(Plan plan, Text text) {
        List<Told> told = new ArrayList<>();
        told.add(Told.well(text.of("plan.nothing-yet")));
        PlanFacts.of(plan, text).forEach(sentence -> told.add(Told.well(sentence)));
        return told;
    }
}
