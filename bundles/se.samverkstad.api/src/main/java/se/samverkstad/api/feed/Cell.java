package se.samverkstad.api.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A value of a table. How it is written, such as with which decimal point, is the workbench's concern. */
public sealed interface Cell {
    /** No value. */
    Cell NONE = new Text("");

    /** Never read as a formula, whatever it begins with. */
    record Text(String text) implements Cell {}

    record Number(BigDecimal number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** Written as Swedish time, to the minute. */
    record Moment(Instant at) implements Cell {}

    /** Written as yes or no. */
    record Flag(boolean yes) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Cell of(BigDecimal number) {
        return new Number(number);
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }

    static Cell of(Instant at) {
        return new Moment(at);
    }

    static Cell of(boolean yes) {
        return new Flag(yes);
    }

    /** That time, or no value. */
    static Cell of(Optional<Instant> at) {
        return at.<Cell>map(Moment::new).orElse(NONE);
    }
}
