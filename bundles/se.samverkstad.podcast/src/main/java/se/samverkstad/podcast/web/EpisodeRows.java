package se.samverkstad.podcast.web;

import java.util.List;

/** Episodes below each other. */
public record EpisodeRows(List<Card> cards) {}
