package se.samverkstad.workbench.modules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.workbench.shell.Screens;

/** Plans a change, which touches nothing, and shows the plan. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/plan", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class MakePlan implements Page {
    private final Modules modules;
    private final Screens screens;
    private final Refused refused;

    @Activate
    public MakePlan(@Reference Modules modules, @Reference Screens screens, @Reference Refused refused) {
        this.modules = modules;
        this.screens = screens;
        this.refused = refused;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Optional<String> older = request.parameter("plan");
        if (older.isPresent()) {
            return again(older.get(), text);
        }
        Optional<String> run = request.parameter("run");
        if (run.isPresent()) {
            return back(run.get(), text);
        }
        Optional<Verb> verb = request.parameter("verb").flatMap(MakePlan::verb);
        Optional<String> module = request.parameter("module");
        if (verb.isEmpty() || module.isEmpty()) {
            return Response.redirect("/moduler");
        }
        return planned(List.of(new Change(verb.get(), module.get(), version(request))), text);
    }

    private Response planned(List<Change> changes, Text text) {
        try {
            return Response.redirect("/moduler/plan/" + modules.plan(changes).hash());
        } catch (ModuleRefusal refusal) {
            return refused.because(refusal, text);
        }
    }

    /** All that a run did and that can still be undone, in one plan. */
    private Response back(String id, Text text) {
        List<Change> changes = modules.run(id).stream()
                .flatMap(run -> RunScreen.undoable(modules, run).stream())
                .map(module -> Change.of(Verb.UNDO, module))
                .toList();
        return changes.isEmpty() ? Response.redirect("/moduler") : planned(changes, text);
    }

    private static Optional<String> version(Request request) {
        return request.parameter("version").filter(version -> !version.isBlank());
    }

    /** What a plan that does not hold any more was to do, planned on what is there now. */
    private Response again(String hash, Text text) {
        Optional<Moved> moved = modules.moved(hash);
        if (moved.isEmpty()) {
            return Response.redirect("/moduler/plan/" + (hash.matches("[0-9a-f]{64}") ? hash : "-"));
        }
        return planned(moved.get().changes(), text);
    }

    private static Optional<Verb> verb(String word) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
