package se.samverkstad.search.upkeep;

import java.util.List;
import se.samverkstad.search.index.Hit;

/**
 * What a search answers.
 *
 * @param more whether there are hits after these
 * @param building whether the index is being made, so that there may be hits that are not in it yet
 */
public record Found(List<Hit> hits, boolean more, boolean building) {
    public Found {
        hits = List.copyOf(hits);
    }

    static Found notYet() {
        return new Found(List.of(), false, true);
    }
}
