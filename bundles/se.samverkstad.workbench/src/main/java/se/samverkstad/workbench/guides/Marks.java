package se.samverkstad.workbench.guides;

import java.util.Map;
import java.util.Set;

/**
 * What one person has marked.
 *
 * @param done the steps of each guide; also of guides that are not here now
 * @param aside the guides they have put aside
 */
public record Marks(Map<String, Set<String>> done, Set<String> aside) {
    Set<String> of(String guide) {
        return done.getOrDefault(guide, Set.of());
    }
}
