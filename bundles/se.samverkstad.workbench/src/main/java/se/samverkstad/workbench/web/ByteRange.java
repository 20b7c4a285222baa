package se.samverkstad.workbench.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of bytes, both ends included (RFC 9110 §14). */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE =
            Pattern.compile("bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /** A header that is understood but lies outside the content. */
    static final ByteRange OUTSIDE = new ByteRange(-1, -1);

    /**
     * The range asked for; empty when the whole is to be sent: no header, several ranges, another unit, or nonsense.
     *
     * @return {@link #OUTSIDE} when nothing of it exists
     */
    static Optional<ByteRange> of(Optional<String> header, long length) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Matcher range = SINGLE.matcher(header.get().strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                range.group(1).isEmpty()
                        ? suffix(Long.parseLong(range.group(2)), length)
                        : from(Long.parseLong(range.group(1)), range.group(2), length));
    }

    private static ByteRange suffix(long count, long length) {
        return count == 0 || length == 0 ? OUTSIDE : new ByteRange(Math.max(0, length - count), length - 1);
    }

    private static @org.jspecify.annotations.Nullable ByteRange from(long first, String end, long length) {
        long last = end.isEmpty() ? Long.MAX_VALUE : Long.parseLong(end);
        if (last < first) {
            return null;
        }
        return first >= length ? OUTSIDE : new ByteRange(first, Math.min(last, length - 1));
    }

    long count() {
        return last - first + 1;
    }
}
