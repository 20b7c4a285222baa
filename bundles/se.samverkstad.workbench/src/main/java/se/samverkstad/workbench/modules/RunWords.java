package se.samverkstad.workbench.modules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Run.Calls;
import se.samverkstad.modules.change.Run.Watch;
import se.samverkstad.modules.change.Run.Watch.Outcome;
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

    /** The changes that can be undone, of those modules. */
    record Undo(List<String> modules, Instant until) {}

    /**
     * @param table the one of now, to find where the module begins
     * @param drafts how many drafts there are in what changed
     */
    RunView view(Run run, ContributionTable table, int drafts, Optional<Undo> undo) {
        // Whether it has ended is asked first: what is read after that does not change any more.
        boolean ended = run.ended();
        boolean failed = ended && run.failure().isPresent();
        List<Watch> watches = run.watches();
        return new RunView(
                run.id(),
                returned(run)
                        .orElseGet(() -> new PlanWords(text)
                                .title(failed ? "run.failed-" : ended ? "run.done-" : "run.title-", run.plan())),
                ended,
                failed,
                returned(run).isPresent(),
                failed && !run.counted() ? List.of() : phases(run.phase(), ended, failed, watches),
                ended ? result(run, drafts) : "",
                Wording.in(run.remarks(), text),
                ended && !failed ? open(run.plan(), table) : Optional.empty(),
                run.cancellable(),
                watches.stream().anyMatch(watch -> watch.outcome() == Outcome.OPEN),
                watches.stream()
                        .flatMap(watch -> warning(watch, run.plan()).stream())
                        .toList(),
                undo.map(found -> new RunView.Undo(found.modules(), text.of("back.until", text.day(found.until())))));
    }

    /** The heading when an after-check has taken back all that this run did. */
    private Optional<String> returned(Run run) {
        List<String> back = run.watches().stream()
                .filter(watch -> watch.outcome() == Outcome.WENT_BACK)
                .map(Watch::module)
                .toList();
        List<Plan.Step> steps = run.plan().steps();
        boolean all = !back.isEmpty() && steps.stream().allMatch(step -> back.contains(step.module()));
        return all
                ? Optional.of(text.of(
                        "run.returned-title",
                        Wording.list(
                                Wording.in(
                                        steps.stream()
                                                .map(Plan.Step::name)
                                                .distinct()
                                                .toList(),
                                        text),
                                text)))
                : Optional.empty();
    }

    private List<RunView.Phase> phases(Run.Phase reached, boolean ended, boolean failed, List<Watch> watches) {
        List<RunView.Phase> phases = new ArrayList<>();
        for (int i = 0; i < SHOWN.size(); i++) {
            int ahead = SHOWN.get(i).compareTo(reached);
            String now = failed ? "stopped" : "now";
            String state = ended && !failed || ahead < 0 ? "done" : ahead == 0 ? now : "waiting";
            phases.add(new RunView.Phase(text.of(NAMES.get(i)), state));
        }
        watches.stream()
                .max(Comparator.comparing(Watch::until))
                .map(watch -> text.of("run.watching", Wording.clock(watch.until(), text)))
                .ifPresent(name -> phases.add(new RunView.Phase(name, state(watches))));
        return phases;
    }

    private static String state(List<Watch> watches) {
        if (watches.stream().anyMatch(RunWords::failed)) {
            return "stopped";
        }
        return watches.stream().anyMatch(watch -> watch.outcome() == Outcome.OPEN) ? "now" : "done";
    }

    private static boolean failed(Watch watch) {
        return watch.outcome() == Outcome.WENT_BACK || watch.outcome() == Outcome.STAYED;
    }

    private Optional<String> warning(Watch watch, Plan plan) {
        if (!failed(watch) || watch.at().isEmpty() || watch.why().isEmpty()) {
            return Optional.empty();
        }
        Plan.Step step = plan.steps().stream()
                .filter(each -> each.module().equals(watch.module()))
                .findFirst()
                .orElseThrow();
        String name = step.name().in(text.locale());
        String when = Wording.clock(watch.at().get(), text);
        String why = watch.why().get().in(text.locale());
        if (watch.outcome() == Outcome.STAYED) {
            return Optional.of(text.of("run.stayed", name, when, why));
        }
        boolean rests = step.verb() == Verb.ENABLE;
        return Optional.of(step.from()
                .filter(version -> !rests)
                .map(version -> text.of("run.returned", name, version, when, why))
                .orElseGet(() -> text.of(rests ? "run.returned-paused" : "run.returned-gone", name, when, why)));
    }

    private String result(Run run, int drafts) {
        Calls calls = run.calls();
        String kept = drafts == 0 ? "" : " " + text.of("run.drafts", drafts);
        return run.failure()
                .map(failure -> text.of("run.failure", failure.in(text.locale())))
                .orElseGet(() -> (calls.answered() + calls.failed() == 0
                                ? text.of(run.counted() ? "run.quiet" : "run.cut-off")
                                : text.of(
                                        calls.failed() == 0 ? "run.unnoticed" : "run.noticed",
                                        calls.answered(),
                                        calls.failed()))
                        + kept);
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
