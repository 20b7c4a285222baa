package se.samverkstad.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.demo.DemoContent;

/** What core relies on when it lets a module fill a demo. The tables are empty before each test. */
public abstract class DemoContentContract {
    private static final Duration OLDEST = Duration.ofDays(366);

    /** On the module's own tables in a real database. */
    protected abstract DemoContent content() throws Exception;

    /** The folder of the module's demo files; any when it has none. */
    protected abstract Path files();

    /** How many rows the module has in all. */
    protected abstract long rows();

    /** Every date that people see, as it is stored. */
    protected abstract List<Instant> dates();

    @Test
    void fillsWhatWasEmpty() throws Exception {
        content().fill(new SmallWorld(Instant.parse("2026-03-04T09:30:00Z"), files()));

        assertThat(rows()).isPositive();
    }

    @Test
    void fillingAgainChangesNothing() throws Exception {
        SmallWorld world = new SmallWorld(Instant.parse("2026-03-04T09:30:00Z"), files());
        content().fill(world);
        long rows = rows();
        List<Instant> dates = dates();

        content().fill(world);

        assertThat(rows()).isEqualTo(rows);
        assertThat(dates()).containsExactlyInAnyOrderElementsOf(dates);
    }

    @Test
    void whateverTheDayNothingLooksAbandonedOrLiesAhead() throws Exception {
        Instant start = Instant.parse("2028-02-29T05:00:00Z");

        content().fill(new SmallWorld(start, files()));

        assertThat(dates()).allSatisfy(date -> assertThat(date).isBetween(start.minus(OLDEST), start));
    }
}
