package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;

/** What is told of a change after the server was started anew. */
final class PastRunTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final By EVA = By.person("1", "Eva");
    private static final Label NAME = new Label("Podd", "Podcast");
    private static final Label SLOW = new Label("Två anrop avbröts.", "Two calls were ended.");

    @TempDir
    private Path folder;

    private Journal journal;
    private Optional<Instant> watched = Optional.empty();

    @BeforeEach
    void open() {
        journal = new Journal(folder.resolve("journal.jsonl"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void itTellsTheActTheCountAndWhatWasWorthTelling() throws IOException {
        Plan plan = plan(Verb.UPDATE, Optional.of("1.0.0"), Optional.of("1.1.0"));
        journal.begin("a", EVA, plan);
        journal.done("a", new Journal.Outcome(1284, 0, List.of(SLOW), Run.Phase.FINISHING));

        Run run = runs().find("a").orElseThrow();

        assertThat(run.plan().hash()).isEqualTo(plan.hash());
        assertThat(run.plan().steps()).singleElement().satisfies(step -> {
            assertThat(step.verb()).isEqualTo(Verb.UPDATE);
            assertThat(step.name()).isEqualTo(NAME);
            assertThat(step.to()).contains("1.1.0");
        });
        assertThat(run.calls()).isEqualTo(new Run.Calls(1284, 0));
        assertThat(run.counted()).isTrue();
        assertThat(run.remarks()).containsExactly(SLOW);
        assertThat(run.phase()).isEqualTo(Run.Phase.DONE);
        assertThat(runs().of(plan.hash())).contains("a");
    }

    @Test
    void oneThatAStopCutOffSaysThatNothingWasCounted() throws IOException {
        journal.begin("a", EVA, plan(Verb.INSTALL, Optional.empty(), Optional.of("1.0.0")));
        journal.failed("a", SLOW);

        Run run = runs().find("a").orElseThrow();

        assertThat(run.failure()).contains(SLOW);
        assertThat(run.counted()).isFalse();
    }

    @Test
    void oneThatFailedTellsWhereAndIsNoPlanThatWasCarriedOut() throws IOException {
        Plan plan = plan(Verb.INSTALL, Optional.empty(), Optional.of("1.0.0"));
        journal.begin("a", EVA, plan);
        journal.cancelled("a", SLOW, new Journal.Outcome(3, 0, List.of(), Run.Phase.FETCHING));

        Run run = runs().find("a").orElseThrow();

        assertThat(run.phase()).isEqualTo(Run.Phase.FETCHING);
        assertThat(run.failureCode()).contains(Code.CANCELLED);
        assertThat(runs().of(plan.hash())).isEmpty();
    }

    @Test
    void anAfterCheckThatGoesOnIsTold() throws IOException {
        journal.begin("a", EVA, plan(Verb.INSTALL, Optional.empty(), Optional.of("1.0.0")));
        journal.done("a", new Journal.Outcome(0, 0, List.of(), Run.Phase.FINISHING));
        watched = Optional.of(NOW.plusSeconds(60));

        Run run = runs().find("a").orElseThrow();

        assertThat(run.phase()).isEqualTo(Run.Phase.WATCHING);
        assertThat(run.watches()).extracting(Run.Watch::outcome).containsExactly(Run.Watch.Outcome.OPEN);
    }

    @Test
    void thatItWentBackByItselfIsToldWithTheReason() throws IOException {
        journal.begin("a", EVA, plan(Verb.INSTALL, Optional.empty(), Optional.of("1.0.0")));
        journal.done("a");
        journal.begin("b", By.SYSTEM, plan(Verb.UNDO, Optional.of("1.0.0"), Optional.empty()), Optional.of(SLOW));
        journal.done("b");

        assertThat(runs().find("a").orElseThrow().watches()).singleElement().satisfies(watch -> {
            assertThat(watch.outcome()).isEqualTo(Run.Watch.Outcome.WENT_BACK);
            assertThat(watch.why()).contains(SLOW);
        });
    }

    @Test
    void oneThatNobodyBeganIsNotThere() {
        assertThat(runs().find("a")).isEmpty();
    }

    private Runs runs() {
        return new Runs(journal, () -> new Run.Calls(0, 0), module -> watched);
    }

    private static Plan plan(Verb verb, Optional<String> from, Optional<String> to) {
        return PlanJson.hashed(new Plan("", "a", "b", List.of(Plan.Step.told(verb, "podcast", NAME, from, to))));
    }
}
