package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Scheduled.State;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;

/** The clock is set by hand; what happens is waited for by its entry on the record or the run that begins. */
final class LaterTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final By EVA = By.person("1", "Eva");
    private static final Label NAME = new Label("Podd", "Podcast");
    private static final Label WHY = new Label("Den svarade inte.", "It did not answer.");

    @TempDir
    private Path folder;

    private final Plan plan = PlanJson.hashed(new Plan(
            "",
            "a",
            "b",
            List.of(Plan.Step.told(Verb.PAUSE, "podcast", NAME, Optional.of("1.0.0"), Optional.of("1.0.0")))));
    private final Setting clock = new Setting();
    private final Plans plans = new Plans();
    private final BlockingQueue<Act> record = new LinkedBlockingQueue<>();
    private final List<Later> opened = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Later::close);
    }

    @Test
    void itBeginsWhenItsTimeHasComeAndNotBefore() throws Exception {
        Later later = open();
        later.plan(plan.hash(), NOON.plusMillis(300), EVA);
        assertThat(record.take().kind()).isEqualTo("module.change-planned");
        assertThat(plans.begun).isEmpty();

        clock.now = NOON.plusMillis(300);

        assertThat(plans.begun.poll(20, TimeUnit.SECONDS)).isEqualTo("Eva");
        plans.end(Optional.empty());
        await(later, State.DONE);
        assertThat(open().current()).map(Scheduled::state).contains(State.DONE);
        assertThat(plans.begun).as("not a second time after a restart").isEmpty();
    }

    @Test
    void aStopBetweenThePromiseAndTheRunCarriesItOutOnceAfterTheStart() throws Exception {
        new LaterFile(folder.resolve("later.json")).write(scheduled(State.BEGUN, Optional.of("never-begun")));

        Later later = open();

        assertThat(plans.begun.poll(20, TimeUnit.SECONDS)).isEqualTo("Eva");
        plans.end(Optional.empty());
        await(later, State.DONE);
        open();
        assertThat(plans.begun).isEmpty();
    }

    @Test
    void whatIsPlannedIsToldBeforeTheModulesAreUp() throws Exception {
        new LaterFile(folder.resolve("later.json")).write(scheduled(State.WAITING, Optional.empty()));

        assertThat(closed().current()).map(Scheduled::state).contains(State.WAITING);
        assertThat(plans.begun).isEmpty();
    }

    @Test
    void oneThatTheStopFoundInTheJournalIsNotRepeated() throws Exception {
        plans.begin("in-the-journal", plan.hash(), EVA);
        plans.begun.clear();
        plans.end(Optional.of(WHY));
        new LaterFile(folder.resolve("later.json")).write(scheduled(State.BEGUN, Optional.of("in-the-journal")));

        Later later = open();

        assertThat(later.current()).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(State.FAILED);
            assertThat(found.why()).contains(WHY);
        });
        assertThat(plans.begun).isEmpty();
    }

    @Test
    void aStartWithinTheHourCarriesItOutAndALaterOneAsks() throws Exception {
        new LaterFile(folder.resolve("later.json")).write(scheduled(State.WAITING, Optional.empty()));
        clock.now = NOON.plus(Later.LATEST).plusSeconds(1);

        Later later = open();

        assertThat(record.take().kind()).isEqualTo("module.not-changed");
        await(later, State.MISSED);
        assertThat(plans.begun).isEmpty();

        new LaterFile(folder.resolve("later.json")).write(scheduled(State.WAITING, Optional.empty()));
        clock.now = NOON.plus(Later.LATEST);
        open();
        assertThat(plans.begun.poll(20, TimeUnit.SECONDS)).isEqualTo("Eva");
    }

    @Test
    void whatHasMovedByThenIsNotAppliedAndTellsTheDifference() throws Exception {
        new LaterFile(folder.resolve("later.json")).write(scheduled(State.WAITING, Optional.empty()));
        plans.moved = Optional.of(new Moved(List.of(), List.of(new Moved.Difference("podcast", WHY))));

        Later later = open();

        await(later, State.MOVED);
        assertThat(later.current().orElseThrow().differences()).containsExactly(new Moved.Difference("podcast", WHY));
        assertThat(plans.begun).isEmpty();
        assertThat(record.take().kind()).isEqualTo("module.not-changed");
    }

    @Test
    void aRefusalIsToldAndWhatIsBusyIsTriedAgain() throws Exception {
        new LaterFile(folder.resolve("later.json")).write(scheduled(State.WAITING, Optional.empty()));
        plans.refusals.add(new ModuleRefusal(Code.BUSY, WHY));
        plans.refusals.add(new ModuleRefusal(Code.STORAGE, WHY));

        Later later = open();

        await(later, State.FAILED);
        assertThat(plans.refusals).isEmpty();
        assertThat(later.current().orElseThrow().why()).contains(WHY);
    }

    @Test
    void itIsCalledOffOnTheRecordAndAnotherOneCanBePlannedThen() throws Exception {
        Later later = open();
        Scheduled planned = later.plan(plan.hash(), NOON.plusSeconds(3600), EVA);
        assertThatThrownBy(() -> later.plan(plan.hash(), NOON.plusSeconds(7200), EVA))
                .isInstanceOfSatisfying(
                        ModuleRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.NOT_APPLICABLE));

        assertThat(later.callOff("another", EVA)).isFalse();
        assertThat(later.callOff(planned.id(), By.person("2", "Bo"))).isTrue();

        assertThat(record).extracting(Act::kind).containsExactly("module.change-planned", "module.change-called-off");
        assertThat(open().current()).isEmpty();
        later.plan(plan.hash(), NOON.plusSeconds(7200), EVA);
    }

    @Test
    void neitherThePastNorWhatIsTooFarCanBePlanned() {
        Later later = open();

        for (Instant due :
                List.of(NOON, NOON.minusSeconds(1), NOON.plus(Later.FURTHEST).plusSeconds(1))) {
            assertThatThrownBy(() -> later.plan(plan.hash(), due, EVA)).isInstanceOf(ModuleRefusal.class);
        }
        assertThat(later.current()).isEmpty();
        assertThat(record).isEmpty();
    }

    @Test
    void whatIsNoRefusalIsTriedAgainAndNeverHangs() throws Exception {
        new LaterFile(folder.resolve("later.json")).write(scheduled(State.WAITING, Optional.empty()));
        plans.refusals.add(new UncheckedIOException(new IOException("the disk is slow")));

        Later later = open();

        assertThat(plans.begun.poll(20, TimeUnit.SECONDS)).isEqualTo("Eva");
        plans.end(Optional.empty());
        await(later, State.DONE);
    }

    @Test
    void whoPlannedItIsForgottenOnRequest() throws Exception {
        Later later = open();
        later.plan(plan.hash(), NOON.plusSeconds(3600), EVA);

        later.forget("1");

        assertThat(Files.readString(folder.resolve("later.json"))).doesNotContain("Eva");
        assertThat(open().current().orElseThrow().by().name()).isEmpty();
    }

    private Scheduled scheduled(State state, Optional<String> run) {
        return new Scheduled("id", plan, NOON, EVA, NOON.minusSeconds(60), state, run, Optional.empty(), List.of());
    }

    private Later open() {
        Later later = closed();
        later.resume();
        return later;
    }

    /** As while the modules start. */
    private Later closed() {
        opened.forEach(Later::close);
        Later later = new Later(
                new LaterFile(folder.resolve("later.json")), clock, plans, new Entries(new Record(), List.of()));
        opened.add(later);
        return later;
    }

    /** Asks until it is so; the test's own time limit ends a wait for nothing. */
    private static void await(Later later, State state) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (later.current().map(Scheduled::state).filter(state::equals).isEmpty()) {
            assertThat(System.nanoTime()).as("still " + later.current()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private final class Record implements AuditLog {
        @Override
        public void append(Act act) {
            record.add(act);
        }

        @Override
        public void count(Act act) {
            record.add(act);
        }
    }

    /** Knows the one plan, and ends its run when the test says so. */
    private final class Plans implements Later.Kept {
        private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
        private final BlockingQueue<RuntimeException> refusals = new LinkedBlockingQueue<>();
        private volatile Optional<Moved> moved = Optional.empty();
        private volatile Optional<AppliedRun> run = Optional.empty();

        void end(Optional<Label> failure) {
            AppliedRun known = run.orElseThrow();
            known.count();
            failure.ifPresentOrElse(why -> known.fail(why, Code.FAILED), known::succeed);
        }

        @Override
        public Plan keep(String hash) {
            return plan;
        }

        @Override
        public Run begin(String id, String hash, By by) {
            RuntimeException refusal = refusals.poll();
            if (refusal != null) {
                throw refusal;
            }
            AppliedRun begins = new AppliedRun(id, plan, () -> new Run.Calls(0, 0));
            run = Optional.of(begins);
            begun.add(by.name());
            return begins;
        }

        @Override
        public Optional<Moved> moved(String hash) {
            return moved;
        }

        @Override
        public Optional<Run> run(String id) {
            return run.filter(each -> each.id().equals(id)).map(each -> each);
        }

        @Override
        public boolean careful() {
            return false;
        }
    }

    private static final class Setting extends Clock {
        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the tests need UTC only");
        }
    }
}
