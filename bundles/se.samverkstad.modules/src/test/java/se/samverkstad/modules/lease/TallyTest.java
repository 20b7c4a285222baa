package se.samverkstad.modules.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.lease.Tally.Sum;
import se.samverkstad.modules.source.Costs;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Snapshot;

final class TallyTest {
    private static final GenerationKey FIRST = new GenerationKey("radio", "1.0.0", "a");
    private static final GenerationKey SECOND = new GenerationKey("radio", "1.1.0", "b");
    private final LeasedSwitchboard switchboard = new LeasedSwitchboard();

    @Test
    void countsCallsAndThoseThatThrow() throws Exception {
        show(FIRST);
        try (Snapshot snapshot = switchboard.lease()) {
            snapshot.call(FIRST, () -> "whole");
            assertThatThrownBy(() -> snapshot.call(FIRST, () -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> snapshot.call(FIRST, () -> {
                        throw new StackOverflowError();
                    }))
                    .isInstanceOf(StackOverflowError.class);
        }

        assertThat(sum(FIRST).calls()).isEqualTo(3);
        assertThat(sum(FIRST).failed()).isEqualTo(2);
    }

    @Test
    void aPersonsSlipIsNoFailure() {
        show(FIRST);
        try (Snapshot snapshot = switchboard.lease()) {
            assertThatThrownBy(() -> snapshot.call(FIRST, () -> {
                        throw new UserError("En titel behövs.");
                    }))
                    .isInstanceOf(UserError.class);
        }

        assertThat(sum(FIRST).calls()).isEqualTo(1);
        assertThat(sum(FIRST).failed()).isZero();
    }

    @Test
    void aCallThatIsGivenUpFailsOnceAlsoWhenItThrowsLater() throws Exception {
        show(FIRST);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Snapshot snapshot = switchboard.lease();
        Future<?> call = other.submit(() -> snapshot.call(FIRST, () -> {
            inside.countDown();
            goOn.await();
            throw new IllegalStateException("too late");
        }));
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();

        snapshot.missed(FIRST);
        assertThat(sum(FIRST).failed()).isEqualTo(1);
        goOn.countDown();
        assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("too late");

        assertThat(sum(FIRST).calls()).isEqualTo(1);
        assertThat(sum(FIRST).failed()).isEqualTo(1);
        other.shutdown();
    }

    @Test
    void aCallThatWasNotMadeIsACallThatFailed() {
        show(FIRST);
        try (Snapshot snapshot = switchboard.lease()) {
            snapshot.missed(FIRST);
        }

        assertThat(sum(FIRST).calls()).isEqualTo(1);
        assertThat(sum(FIRST).failed()).isEqualTo(1);
    }

    @Test
    void knowsWhatACallAllocatedAndWhatProcessorTimeItTook() throws Exception {
        show(FIRST);
        try (Snapshot snapshot = switchboard.lease()) {
            snapshot.call(FIRST, () -> new byte[4 << 20].length);
        }

        assertThat(sum(FIRST).allocated()).isBetween(4L << 20, 6L << 20);
        assertThat(sum(FIRST).processor()).isPositive();
    }

    @Test
    void aNewGenerationBeginsFromNothingAndTheOldOneCanBeReadUntilTheNextSwitch() throws Exception {
        show(FIRST);
        Snapshot held = switchboard.lease();
        show(SECOND);
        held.call(FIRST, () -> 1);

        assertThat(sum(SECOND).calls()).isZero();
        assertThat(sum(FIRST).calls()).isEqualTo(1);
        show();
        assertThat(switchboard.tally().of(FIRST)).isEmpty();
        assertThat(sum(SECOND).calls()).isZero();
        held.close();
    }

    @Test
    void oneThatStaysThroughASwitchGoesOnCounting() throws Exception {
        show(FIRST);
        try (Snapshot snapshot = switchboard.lease()) {
            snapshot.call(FIRST, () -> 1);
        }
        show(FIRST, new GenerationKey("other", "1.0.0", "c"));

        assertThat(sum(FIRST).calls()).isEqualTo(1);
    }

    @Test
    void oneThatComesBackBeginsAnewAndSaysHowLongItsStartTook() throws Exception {
        show(FIRST);
        try (Snapshot snapshot = switchboard.lease()) {
            snapshot.call(FIRST, () -> 1);
        }
        show();
        switchboard.tally().started(FIRST, Duration.ofMillis(120));
        show(FIRST);

        assertThat(sum(FIRST).calls()).isZero();
        assertThat(sum(FIRST).start()).contains(Duration.ofMillis(120));
    }

    @Test
    void thePageOfAModuleIsToldOfTheGenerationThatRuns() throws Exception {
        switchboard.tally().started(FIRST, Duration.ofMillis(120));
        show(FIRST);
        try (Snapshot snapshot = switchboard.lease()) {
            snapshot.call(FIRST, () -> 1);
        }

        Costs costs = new CountedCosts(switchboard);

        assertThat(costs.of("radio").orElseThrow().calls()).isEqualTo(1);
        assertThat(costs.of("radio").orElseThrow().start()).contains(Duration.ofMillis(120));
        assertThat(costs.of("annan")).isEmpty();
    }

    private Sum sum(GenerationKey generation) {
        return switchboard.tally().of(generation).orElseThrow();
    }

    private void show(GenerationKey... generations) {
        List<Contributions> all = Stream.of(generations)
                .map(each -> new Contributions(each, new Label("n", "n"), List.of(), Help.none()))
                .toList();
        switchboard.switchTo(new ContributionTable(switchboard.current().number() + 1, all, List.of()));
    }
}
