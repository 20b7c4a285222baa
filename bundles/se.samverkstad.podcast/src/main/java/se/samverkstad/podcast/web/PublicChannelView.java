package se.samverkstad.podcast.web;

import java.util.List;

/**
 * An open channel as listeners outside see it.
 *
 * @param cover the address of the picture; empty when there is none of ours
 * @param feed the whole address of the feed
 * @param listening who can see what a person listens to
 */
public record PublicChannelView(
        String title,
        String cover,
        String author,
        List<String> description,
        String feed,
        List<Card> cards,
        String listening) {}
