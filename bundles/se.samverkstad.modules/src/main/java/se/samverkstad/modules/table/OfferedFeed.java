package se.samverkstad.modules.table;

import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.PersonalFeed;

/**
 * Something that people may subscribe to; called only while its {@link Snapshot} is open.
 *
 * @param id within its module; with the module's it is what addresses remember
 * @param description one sentence on what is in it
 */
public record OfferedFeed(
        GenerationKey generation,
        String id,
        FeedKind kind,
        Label name,
        Label description,
        int order,
        String permission,
        PersonalFeed feed)
        implements Contribution {}
