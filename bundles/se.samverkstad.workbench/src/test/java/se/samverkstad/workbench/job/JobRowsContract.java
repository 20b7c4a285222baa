package se.samverkstad.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.job.Progress;
import se.samverkstad.api.store.Store;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.OfferedJob;
import se.samverkstad.workbench.job.JobRun.State;
import se.samverkstad.workbench.web.SwitchboardDouble;

/** What holds for the rows of jobs whichever database keeps them. */
abstract class JobRowsContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID ANNA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID BO = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final Label SAID = new Label("Står på tur.", "Waits.");
    private static final OfferedJob COUNT = new OfferedJob(
            SwitchboardDouble.RADIO, "count", new Label("Räknar", "Counting"), "radio.read", true, piece -> {
                throw new IllegalStateException("never called here");
            });

    private static final OfferedJob TUNE = new OfferedJob(
            SwitchboardDouble.RADIO, "tune", new Label("Stämmer", "Tuning"), "radio.manage", true, COUNT.job());

    private JobRows rows;

    abstract Store store();

    @BeforeEach
    void begin() {
        store().write(all -> all.execute("DELETE FROM ${table}job_run"));
        rows = at(Duration.ZERO);
    }

    /** The rows as they are that much later. */
    private JobRows at(Duration later) {
        return new JobRows(store(), Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    private UUID begun(String argument) {
        return rows.begin(COUNT, argument, ANNA, SAID).id();
    }

    @Test
    void whatIsBegunTwiceIsOneUntilItHasEnded() {
        UUID first = begun("a");

        assertThat(rows.begin(COUNT, "a", ANNA, SAID)).isEqualTo(new JobRows.Begun(first, false));
        assertThat(begun("b")).isNotEqualTo(first);
        rows.hold(first, "here");
        assertThat(rows.end(first, "here", State.DONE, SAID, "")).isTrue();
        assertThat(begun("a")).isNotEqualTo(first);
    }

    @Test
    void oneNodeHoldsItUntilItsTimeIsOut() {
        UUID id = begun("");

        assertThat(rows.hold(id, "here")).isPresent();
        assertThat(rows.hold(id, "there")).isEmpty();
        assertThat(rows.due("there", 10)).isEmpty();
        assertThat(at(Duration.ofSeconds(31)).due("there", 10))
                .extracting(JobRun::id)
                .containsExactly(id);
        assertThat(at(Duration.ofSeconds(31)).hold(id, "there")).isPresent();
        assertThat(rows.step(id, "here", Progress.at("1", "Ett.", "One.")))
                .as("of the node that lost it")
                .isEmpty();
        assertThat(rows.end(id, "here", State.DONE, SAID, "")).isFalse();
    }

    @Test
    void aPieceKeepsItsPointAndIsNoTry() {
        UUID id = begun("");
        rows.hold(id, "here");
        assertThat(rows.hold(id, "here").map(JobRun::tries)).contains(2);

        Optional<JobRun> now = rows.step(
                id, "here", Progress.at("7", "Sju.", "Seven.").of(10, 7).after(Duration.ofMinutes(1)));

        assertThat(now).get().satisfies(run -> {
            assertThat(run.point()).isEqualTo("7");
            assertThat(run.done()).isEqualTo(7);
            assertThat(run.whole()).isEqualTo(10);
            assertThat(run.tries()).isZero();
            assertThat(run.said()).isEqualTo(new Label("Sju.", "Seven."));
        });
        assertThat(rows.due("here", 10)).as("while it rests").isEmpty();
        assertThat(at(Duration.ofSeconds(61)).due("here", 10)).hasSize(1);
    }

    @Test
    void whoIsCancelledNeedNotWaitForItsRestAndEndsOnce() {
        UUID id = begun("");
        rows.hold(id, "here");
        rows.step(id, "here", Progress.at("1", "Ett.", "One.").after(Duration.ofMinutes(1)));

        assertThat(rows.cancel(id)).isTrue();
        assertThat(rows.cancel(id)).isFalse();
        assertThat(rows.due("here", 10)).extracting(JobRun::cancelled).containsExactly(true);
        assertThat(rows.end(id, "here", State.CANCELLED, SAID, "")).isTrue();
        assertThat(rows.cancel(id)).isFalse();
        assertThat(rows.running(any -> true, 10)).isEmpty();
        assertThat(rows.ended(any -> true, 10)).extracting(JobRun::state).containsExactly(State.CANCELLED);
    }

    @Test
    void whatFailedGoesOnFromItsPointUnlessAnotherIsUnderWay() {
        UUID id = begun("");
        rows.hold(id, "here");
        rows.step(id, "here", Progress.at("3", "Tre.", "Three."));
        rows.end(id, "here", State.FAILED, SAID, "");
        JobRun failed = rows.one(id).orElseThrow();

        UUID other = begun("");
        assertThat(rows.again(failed, SAID)).isFalse();
        rows.hold(other, "here");
        rows.end(other, "here", State.DONE, SAID, "");
        assertThat(rows.again(failed, SAID)).isTrue();
        assertThat(rows.one(id)).get().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.ON);
            assertThat(run.point()).isEqualTo("3");
        });
        assertThat(rows.again(rows.one(other).orElseThrow(), SAID))
                .as("what is done")
                .isFalse();
    }

    @Test
    void whatFailedWhileItWasCancelledMayGoOnLikeAnyOther() {
        UUID id = begun("");
        rows.hold(id, "here");
        rows.cancel(id);
        rows.end(id, "here", State.FAILED, SAID, "");

        assertThat(rows.again(rows.one(id).orElseThrow(), SAID)).isTrue();
        assertThat(rows.one(id)).get().extracting(JobRun::cancelled).isEqualTo(false);
    }

    @Test
    void aNodeThatStopsLetsGoAtOnceAndThatIsNoTry() {
        UUID id = begun("");
        rows.hold(id, "here");

        rows.release("here");

        assertThat(rows.hold(id, "there").map(JobRun::tries)).contains(1);
    }

    @Test
    void othersManyJobsDoNotHideOnesOwn() {
        List<UUID> others = Stream.of("a", "b", "c")
                .map(argument -> rows.begin(TUNE, argument, BO, SAID).id())
                .toList();
        JobRows later = at(Duration.ofSeconds(1));
        UUID own = later.begin(COUNT, "", ANNA, SAID).id();

        assertThat(rows.running("radio.read"::equals, 1)).extracting(JobRun::id).containsExactly(own);
        assertThat(rows.running(ANNA, 1)).extracting(JobRun::id).containsExactly(own);
        assertThat(rows.running(any -> true, 1))
                .hasSize(1)
                .extracting(JobRun::id)
                .isSubsetOf(others);

        later.hold(own, "here");
        later.end(own, "here", State.DONE, SAID, "");
        others.forEach(id -> {
            later.hold(id, "here");
            at(Duration.ofSeconds(2)).end(id, "here", State.DONE, SAID, "");
        });

        assertThat(rows.ended("radio.read"::equals, 1)).extracting(JobRun::id).containsExactly(own);
        assertThat(rows.ended(any -> true, 1)).hasSize(1).extracting(JobRun::id).isSubsetOf(others);
        assertThat(rows.ended(any -> false, 1)).isEmpty();
    }

    @Test
    void onlyWhatHasEndedBecomesTooOld() {
        UUID old = begun("old");
        rows.hold(old, "here");
        rows.end(old, "here", State.DONE, SAID, "");
        UUID lasting = begun("lasting");

        assertThat(rows.sweep(NOW)).isZero();
        assertThat(rows.sweep(NOW.plusSeconds(1))).isEqualTo(1);

        assertThat(rows.one(old)).isEmpty();
        assertThat(rows.one(lasting)).isPresent();
    }
}
