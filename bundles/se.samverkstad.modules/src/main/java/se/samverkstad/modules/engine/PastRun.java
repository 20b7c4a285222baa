package se.samverkstad.modules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.engine.Journal.Act;
import se.samverkstad.modules.engine.Journal.Event;
import se.samverkstad.modules.engine.Journal.Line;
import se.samverkstad.modules.table.Label;

/** A run of before the start, as the journal tells it. */
final class PastRun implements Run {
    private final Journal.Past past;
    private final Function<String, Optional<Instant>> watched;

    /** @param watched until when a module is watched now */
    PastRun(Journal.Past past, Function<String, Optional<Instant>> watched) {
        this.past = past;
        this.watched = watched;
    }

    @Override
    public String id() {
        return past.begin().run();
    }

    @Override
    public Plan plan() {
        Line begin = past.begin();
        List<Plan.Step> steps = begin.acts().stream().map(PastRun::step).toList();
        return new Plan(text(begin.plan()), text(begin.base()), begin.result(), steps);
    }

    private static Plan.Step step(Act act) {
        Label name = act.name() == null ? new Label(act.module(), act.module()) : act.name();
        return Plan.Step.told(
                act.verb(), act.module(), name, Optional.ofNullable(act.from()), Optional.ofNullable(act.to()));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Phase phase() {
        Journal.Outcome outcome = past.end().outcome();
        if (past.end().event() != Event.DONE) {
            return outcome == null ? Phase.CHECKING : outcome.phase();
        }
        return watches().stream().anyMatch(watch -> watch.outcome() == Watch.Outcome.OPEN)
                ? Phase.WATCHING
                : Phase.DONE;
    }

    @Override
    public boolean counted() {
        return past.end().outcome() != null;
    }

    @Override
    public boolean ended() {
        return true;
    }

    @Override
    public Optional<Label> failure() {
        Label because = past.end().because();
        return past.end().event() == Event.DONE
                ? Optional.empty()
                : Optional.of(because == null ? new Label("", "") : because);
    }

    @Override
    public Optional<Code> failureCode() {
        return switch (past.end().event()) {
            case CANCELLED -> Optional.of(Code.CANCELLED);
            case FAILED -> Optional.of(Code.FAILED);
            case BEGIN, DONE -> Optional.empty();
        };
    }

    @Override
    public Calls calls() {
        Journal.Outcome outcome = past.end().outcome();
        return outcome == null ? new Calls(0, 0) : new Calls(outcome.answered(), outcome.failed());
    }

    /** What is watched still, and what went back by itself; how a watch that is over went else, nobody asks any more. */
    @Override
    public List<Watch> watches() {
        List<Watch> watches = new ArrayList<>();
        for (Act act : past.begin().acts()) {
            Journal.Latest next = past.next().get(act.module());
            if (next != null && next.automatic()) {
                watches.add(new Watch(
                        act.module(), next.at(), Watch.Outcome.WENT_BACK, next.because(), Optional.of(next.at())));
            } else if (next == null && past.end().event() == Event.DONE) {
                watched.apply(act.module())
                        .map(until ->
                                new Watch(act.module(), until, Watch.Outcome.OPEN, Optional.empty(), Optional.empty()))
                        .ifPresent(watches::add);
            }
        }
        return watches;
    }

    @Override
    public void await() {
        // It has ended.
    }

    @Override
    public List<Label> remarks() {
        Journal.Outcome outcome = past.end().outcome();
        return outcome == null ? List.of() : List.copyOf(outcome.remarks());
    }
}
