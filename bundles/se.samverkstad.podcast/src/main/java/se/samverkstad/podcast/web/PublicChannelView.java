package se.samverkstad.podcast.web;

import java.util.List;

/**
 * An open channel as listeners outside see it.
 *
 * @param feed the whole address of the feed
 * @param listening who can see what a person listens to
 */
public record PublicChannelView(
        String title, String author, List<String> description, String feed, List<Card> cards, String listening) {}
