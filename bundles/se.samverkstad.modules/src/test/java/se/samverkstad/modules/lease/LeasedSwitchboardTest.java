package se.samverkstad.modules.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Snapshot;

final class LeasedSwitchboardTest {
    private static final Duration SHORT = Duration.ofMillis(30);
    private final LeasedSwitchboard switchboard = new LeasedSwitchboard();

    @Test
    void aLeaseKeepsItsTableAfterTheSwitch() {
        try (Snapshot before = switchboard.lease()) {
            switchboard.switchTo(table(1));

            assertThat(before.table().number()).isZero();
            assertThat(switchboard.current().number()).isEqualTo(1);
        }
    }

    @Test
    void drainingWaitsForTheLastLeaseOfAnOldTable() throws Exception {
        Snapshot held = switchboard.lease();
        switchboard.switchTo(table(1));
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Boolean> drained = other.submit(() -> switchboard.drain(Duration.ofSeconds(10)));

        assertThat(drained.isDone()).isFalse();
        held.close();

        assertThat(drained.get(5, TimeUnit.SECONDS)).isTrue();
        other.shutdown();
    }

    @Test
    void aLeaseThatIsNeverClosedDelaysOnlyOneDrain() throws Exception {
        switchboard.lease();
        switchboard.switchTo(table(1));

        assertThat(switchboard.drain(SHORT)).isFalse();
        switchboard.switchTo(table(2));
        assertThat(switchboard.drain(SHORT)).isTrue();
    }

    @Test
    void closingTwiceCountsOnce() throws Exception {
        Snapshot first = switchboard.lease();
        Snapshot second = switchboard.lease();
        switchboard.switchTo(table(1));
        first.close();
        first.close();

        assertThat(switchboard.drain(SHORT)).isFalse();
        second.close();
    }

    @Test
    void aClosedSnapshotCallsNothing() {
        Snapshot snapshot = switchboard.lease();
        snapshot.close();

        assertThatThrownBy(() -> snapshot.call(new GenerationKey("m", "1.0.0", "f"), () -> 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyHoldsATableThatWasDrained() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicLong drainedUpTo = new AtomicLong(-1);
        AtomicLong late = new AtomicLong();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            readers.execute(() -> {
                while (going.get()) {
                    try (Snapshot snapshot = switchboard.lease()) {
                        if (snapshot.table().number() <= drainedUpTo.get()) {
                            late.incrementAndGet();
                        }
                    }
                }
            });
        }
        for (int number = 1; number <= 2_000; number++) {
            switchboard.switchTo(table(number));
            assertThat(switchboard.drain(Duration.ofSeconds(10))).isTrue();
            drainedUpTo.set(number - 1L);
        }
        going.set(false);
        readers.shutdown();
        assertThat(readers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(late).hasValue(0);
    }

    private static ContributionTable table(long number) {
        return new ContributionTable(number, List.of(), List.of());
    }
}
