package se.samverkstad.api.feed;

import java.util.List;

/**
 * News, the newest first.
 *
 * @param items at most {@value #MOST}; readers keep what they have seen, so the newest are enough
 */
public record Items(List<Item> items) implements FeedContent {
    public static final int MOST = 100;

    /** @throws IllegalArgumentException for too many, or for two with the same id */
    public Items {
        items = List.copyOf(items);
        Limits.check("items", items.size(), MOST);
        Limits.once(items.stream().map(Item::id).toList());
    }
}
