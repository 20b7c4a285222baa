package se.samverkstad.workbench.modules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.WayBack;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.draft.Drafts;

/** How a run goes, for its page and for the part of it that asks again. */
@Component(service = RunScreen.class)
public final class RunScreen {
    private final Modules modules;
    private final Switchboard switchboard;
    private final ToIntFunction<Set<String>> drafts;

    @Activate
    public RunScreen(@Reference Modules modules, @Reference Switchboard switchboard, @Reference Drafts drafts) {
        this(modules, switchboard, drafts::count);
    }

    /** @param drafts how many there are in some modules */
    RunScreen(Modules modules, Switchboard switchboard, ToIntFunction<Set<String>> drafts) {
        this.modules = modules;
        this.switchboard = switchboard;
        this.drafts = drafts;
    }

    Optional<RunView> view(String id, Text text) {
        return modules.run(id)
                .map(run -> new RunWords(text)
                        .view(
                                run,
                                switchboard.current(),
                                run.ended() ? drafts.applyAsInt(touched(run.plan())) : 0,
                                undo(run)));
    }

    private static Set<String> touched(Plan plan) {
        Set<String> modules = new HashSet<>();
        plan.steps().forEach(step -> modules.add(step.module()));
        return modules;
    }

    /** What this run did and can still be undone; the way back is each module's own, so it may be some of them. */
    private Optional<RunWords.Undo> undo(Run run) {
        if (!run.ended() || run.failure().isPresent()) {
            return Optional.empty();
        }
        List<String> open = undoable(modules, run);
        return open.stream()
                .flatMap(module -> modules.wayBack(module).undo().stream())
                .map(WayBack.Undo::until)
                .min(Comparator.naturalOrder())
                .map(until -> new RunWords.Undo(open, until));
    }

    /** The modules whose latest change is what that run did, while it can be undone. */
    static List<String> undoable(Modules modules, Run run) {
        return run.plan().steps().stream()
                .map(Plan.Step::module)
                .distinct()
                .filter(module -> modules.wayBack(module)
                        .undo()
                        .filter(undo -> undo.run().equals(run.id()))
                        .isPresent())
                .toList();
    }
}
