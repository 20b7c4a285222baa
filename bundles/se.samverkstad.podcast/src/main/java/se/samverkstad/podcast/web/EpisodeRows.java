package se.samverkstad.podcast.web;

import java.util.List;

/**
 * Episodes below each other.
 *
 * @param listening who can see what a person listens to
 */
public record EpisodeRows(List<Card> cards, String listening) {}
