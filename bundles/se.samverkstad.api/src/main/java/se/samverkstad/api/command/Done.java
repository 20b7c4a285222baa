package se.samverkstad.api.command;

import java.util.Optional;
import se.samverkstad.api.web.Response;

/**
 * What comes after a command.
 *
 * @param path where the person goes; empty for the page they were on
 * @param notice what has been done, said once on the next page in the person's language; empty when the page itself shows it
 */
public record Done(Optional<String> path, Optional<String> notice) {
    /** @throws IllegalArgumentException when the path leads out of this installation */
    public Done {
        path.ifPresent(each -> {
            if (!Response.isLocal(each)) {
                throw new IllegalArgumentException("a command leads away from here: " + each);
            }
        });
    }

    /** Goes there. */
    public static Done at(String path) {
        return new Done(Optional.of(path), Optional.empty());
    }

    /** Goes there, where it is said what was done. */
    public static Done at(String path, String notice) {
        return new Done(Optional.of(path), Optional.of(notice));
    }

    /** Stays on the page the person was on, where it is said what was done. */
    public static Done said(String notice) {
        return new Done(Optional.empty(), Optional.of(notice));
    }
}
