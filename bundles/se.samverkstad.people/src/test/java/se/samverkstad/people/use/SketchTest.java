package se.samverkstad.people.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SketchTest {
    @TempDir
    private Path folder;

    @Test
    void manyAreCountedToSomePerCentAndNobodyTwice() throws Exception {
        for (int size : new int[] {100, 500, 2_000, 4_000}) {
            MonthKey key = MonthKey.make(folder.resolve("key"), YearMonth.of(2026, 11));
            Sketch sketch = Sketch.empty();
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < size; i++) {
                    sketch.add(key.place("podcast", "/podcast", "person", "p" + i));
                }
            }
            // Five standard deviations: less than one run in a million is out by chance.
            double load = (double) size / Sketch.BITS;
            double deviation = Math.sqrt(Sketch.BITS * (Math.exp(load) - load - 1));
            assertThat((double) sketch.count())
                    .isBetween(size - 5 * deviation - 1, size + 5 * deviation + 1)
                    .isBetween(0.85 * size, 1.15 * size);
        }
    }

    @Test
    void itIsTheSameAfterBeingKept() {
        Sketch sketch = Sketch.empty();
        sketch.add(7);
        sketch.add(-1);

        assertThat(Sketch.of(sketch.bytes()).count()).isEqualTo(2);
        assertThat(Sketch.of(sketch.bytes()).add(7)).isFalse();
        assertThat(Sketch.of(new byte[0]).count()).isZero();
    }

    @Test
    void aFullOneStillAnswers() {
        Sketch sketch = Sketch.empty();
        for (int i = 0; i < Sketch.BITS; i++) {
            sketch.add(i);
        }

        assertThat(sketch.count()).isGreaterThan(30_000);
    }
}
