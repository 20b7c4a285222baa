package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of all episodes.
 *
 * @param newest large, on the first page only
 * @param newestListening who can see that a person listens to it
 * @param rowsListening the same of the rows
 * @param channels to subscribe to
 * @param newer the address of the page with newer ones; empty on the first
 * @param older the address of the page with older ones; empty on the last
 */
public record EpisodeList(
        Tabs tabs,
        Optional<Card> newest,
        String newestListening,
        List<Card> rows,
        String rowsListening,
        List<Link> channels,
        boolean editor,
        String newer,
        String older) {
    public boolean empty() {
        return newest.isEmpty() && rows.isEmpty();
    }
}
