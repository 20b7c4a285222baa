package se.samverkstad.modules.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;

/**
 * One address of one generation. {@link #page} may be called only while the {@link Snapshot} it came from is open.
 *
 * @param pattern the whole path, module id included, with {@code {name}} segments
 * @param uploadLimit in bytes; 0 refuses files
 * @param unexamined the fields that are declared to be no free text
 * @param help the name of the page of help that tells of it; empty when none is declared
 */
public record Route(
        GenerationKey generation,
        String pattern,
        Kind kind,
        String permission,
        long uploadLimit,
        Set<String> unexamined,
        String help,
        Page page)
        implements Contribution {
    public Route {
        unexamined = Set.copyOf(unexamined);
    }

    /** Without help of its own. */
    public Route(
            GenerationKey generation,
            String pattern,
            Kind kind,
            String permission,
            long uploadLimit,
            Set<String> unexamined,
            Page page) {
        this(generation, pattern, kind, permission, uploadLimit, unexamined, "", page);
    }

    /** The segments of the pattern, without empty ones. */
    public List<String> segments() {
        return Paths.segments(pattern);
    }

    /** The values of the placeholders when the path matches. */
    Optional<Map<String, String>> match(List<String> path) {
        return Paths.match(segments(), path);
    }

    /** A route and what its placeholders stand for. */
    public record Match(Route route, Map<String, String> values) {}
}
