package se.samverkstad.workbench.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Run.Calls;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.ContributionTable;

/** Says in words how a run goes. */
final class RunWords {
    private static final List<Run.Phase> SHOWN = List.of(
            Run.Phase.CHECKING, Run.Phase.FETCHING, Run.Phase.PREPARING_DATA, Run.Phase.SWITCHING, Run.Phase.FINISHING);
    private static final List<String> NAMES =
            List.of("run.checking", "run.fetching", "run.preparing", "run.switching", "run.finishing");

    private final Text text;

    RunWords(Text text) {
        this.text = text;
    }

    /** @param table the one of now, to find where the module begins */
    RunView view(Run run, ContributionTable table) {
        // Whether it has ended is asked first: what is read after that does not change any more.
        boolean ended = run.ended();
        boolean failed = ended && run.failure().isPresent();
        return new RunView(
                run.id(),
                new PlanWords(text).title(failed ? "run.failed-" : ended ? "run.done-" : "run.title-", run.plan()),
                ended,
                failed,
                phases(run.phase(), ended, failed),
                ended ? result(run) : "",
                Wording.in(run.remarks(), text),
                ended && !failed ? open(run.plan(), table) : Optional.empty());
    }

    private List<RunView.Phase> phases(Run.Phase reached, boolean ended, boolean failed) {
        List<RunView.Phase> phases = new ArrayList<>();
        for (int i = 0; i < SHOWN.size(); i++) {
            int ahead = SHOWN.get(i).compareTo(reached);
            String now = failed ? "stopped" : "now";
            String state = ended && !failed || ahead < 0 ? "done" : ahead == 0 ? now : "waiting";
            phases.add(new RunView.Phase(text.of(NAMES.get(i)), state));
        }
        return phases;
    }

    private String result(Run run) {
        Calls calls = run.calls();
        return run.failure()
                .map(failure -> text.of("run.failure", failure.in(text.locale())))
                .orElseGet(() -> calls.answered() + calls.failed() == 0
                        ? text.of("run.quiet")
                        : text.of(
                                calls.failed() == 0 ? "run.unnoticed" : "run.noticed",
                                calls.answered(),
                                calls.failed()));
    }

    private Optional<RunView.Open> open(Plan plan, ContributionTable table) {
        return plan.steps().stream()
                .filter(step -> step.verb() != Verb.PAUSE && step.verb() != Verb.REMOVE)
                .flatMap(step -> table.menu().stream()
                        .filter(item -> item.generation().module().equals(step.module()))
                        .map(item ->
                                new RunView.Open(text.of("run.open", step.name().in(text.locale())), item.path())))
                .findFirst();
    }
}
