package se.samverkstad.podcast.store;

import java.util.Optional;

/** Values that a column holds in words. */
final class Columns {
    private Columns() {}

    /** {@code true}, {@code false}, or an empty text for what nobody has said. */
    static String flag(Optional<Boolean> flag) {
        return flag.map(String::valueOf).orElse("");
    }

    static Optional<Boolean> flag(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Boolean.valueOf(text));
    }

    /** A number above zero, or 0 for none. */
    static long number(Optional<Integer> number) {
        return number.orElse(0);
    }

    static Optional<Integer> number(long number) {
        return number > 0 ? Optional.of(Math.toIntExact(number)) : Optional.empty();
    }
}
