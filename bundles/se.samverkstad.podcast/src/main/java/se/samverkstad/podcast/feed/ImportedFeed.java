package se.samverkstad.podcast.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Finding;

/**
 * A feed as it was read; nothing of it is a channel yet.
 *
 * @param guid the {@code podcast:guid} it carries or, when it has none, the one that follows from the address it names
 *     as its own
 * @param items in the order of the feed
 * @param findings what had to be left out or put right
 */
public record ImportedFeed(About about, Optional<UUID> guid, List<ImportedItem> items, List<Finding> findings) {
    public ImportedFeed {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }
}
