package se.samverkstad.api.feed;

import java.time.Instant;

/**
 * One piece of news.
 *
 * @param id within the feed, the same for ever
 * @param path of the page about it, from the root of the installation; whoever opens it signs in there
 * @param summary plain text; a blank line parts paragraphs
 * @param text all of it, as plain text; empty when the summary is all
 */
public record Item(String id, String title, String path, String summary, String text, Instant published) {
    /** @throws IllegalArgumentException without id or title, or for a path that leaves the installation */
    public Item {
        Limits.id(id);
        Limits.title(title);
        Limits.path(path);
    }
}
