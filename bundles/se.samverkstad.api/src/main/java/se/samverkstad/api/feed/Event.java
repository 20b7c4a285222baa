package se.samverkstad.api.feed;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something at a time.
 *
 * @param id within the feed, the same for ever
 * @param text plain text; may be empty
 * @param path of the page about it, from the root of the installation
 * @param when shown in Swedish time
 * @param changed when it last came to say something else
 * @param sequence how many times its time, place or state has changed; 0 at first
 * @param cancelled whether it is off and still shown
 */
public record Event(
        String id,
        String title,
        String text,
        String path,
        Span when,
        Instant changed,
        int sequence,
        boolean cancelled) {
    /** @throws IllegalArgumentException without id or title, or for a path that leaves the installation */
    public Event {
        Limits.id(id);
        Limits.title(title);
        Limits.path(path);
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence begins at 0");
        }
    }

    /** From when until when. */
    public sealed interface Span {
        /** @param until not before {@code from} */
        record Timed(Instant from, Instant until) implements Span {
            public Timed {
                Limits.ordered(from, until);
            }
        }

        /** @param last that day included; not before {@code first} */
        record Days(LocalDate first, LocalDate last) implements Span {
            public Days {
                Limits.ordered(first, last);
            }
        }
    }
}
