package se.samverkstad.api.todo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverkstad.api.web.Response;

/**
 * One thing that waits for one person.
 *
 * @param id within its source, the same every time it is told of, so that the focus stays on it when the page is drawn anew:
 *     letters, digits, dots, underscores and hyphens, at most 64
 * @param sentence what to do, in the person's language, with a verb first and neither time nor full stop: <i>Publicera
 *     Det första mötet</i>
 * @param path where it is done, in the source's own module, beginning with {@code /}; whoever may not open it is not told
 * @param minutes it usually takes; 0 when nobody can say
 * @param by the day it is to be done, in Swedish time; empty when none is set
 */
public record Todo(String id, String sentence, String path, int minutes, Optional<LocalDate> by) {
    /** Of the sentence, in signs. */
    public static final int LONGEST = 120;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException for an id of other signs, a sentence that no row has room for, or an address
     *     outside this installation */
    public Todo {
        boolean said = ID.matcher(id).matches() && !sentence.isBlank() && sentence.length() <= LONGEST;
        if (!said || !Response.isLocal(path) || minutes < 0) {
            throw new IllegalArgumentException(
                    "no thing to do: id '%s', sentence '%s' of at most %d signs, path '%s', %d minutes"
                            .formatted(id, sentence, LONGEST, path, minutes));
        }
    }

    /** With no day. */
    public static Todo of(String id, String sentence, String path, int minutes) {
        return new Todo(id, sentence, path, minutes, Optional.empty());
    }

    /** The same, to be done by that day. */
    public Todo by(LocalDate day) {
        return new Todo(id, sentence, path, minutes, Optional.of(day));
    }
}
