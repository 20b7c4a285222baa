package se.samverkstad.modules.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;

/**
 * One address of one generation. {@link #page} may be called only while the {@link Snapshot} it came from is open.
 *
 * @param pattern the whole path, module id included, with {@code {name}} segments
 * @param uploadLimit in bytes; 0 refuses files
 */
public record Route(
        GenerationKey generation, String pattern, Kind kind, String permission, long uploadLimit, Page page) {
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
