package se.samverkstad.podcast.domain;

import java.util.List;
import java.util.Optional;

/**
 * How a channel presents itself. Empty texts and absent values are not known yet, and leave the feed without the tag.
 *
 * @param categories Apple's, the most fitting first
 * @param image the address of the cover
 * @param serial whether episodes are meant to be heard in order
 * @param locked whether other platforms may not import the feed
 */
public record About(
        String title,
        String link,
        String description,
        String language,
        String author,
        String ownerName,
        String ownerEmail,
        String copyright,
        List<Category> categories,
        Optional<Boolean> explicit,
        Optional<String> image,
        boolean serial,
        boolean locked) {
    public About {
        categories = List.copyOf(categories);
    }
}
