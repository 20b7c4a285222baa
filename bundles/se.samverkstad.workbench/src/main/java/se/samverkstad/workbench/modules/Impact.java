package se.samverkstad.workbench.modules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.people.use.ViewUse.Use;

/**
 * Whom a plan concerns.
 *
 * @param units how many someone belongs to
 * @param modules the use of each module that changes; none of one that nobody has used
 * @param views the use of each view that goes away while its module stays, by its path
 * @param waiting what each module that goes away says would wait
 * @param since when counting began; empty when nothing is counted yet
 */
record Impact(
        int units,
        Map<String, Use> modules,
        Map<String, Use> views,
        Map<String, List<String>> waiting,
        Optional<Instant> since) {
    /** Where nobody was asked. */
    static final Impact UNKNOWN = new Impact(0, Map.of(), Map.of(), Map.of(), Optional.empty());
}
