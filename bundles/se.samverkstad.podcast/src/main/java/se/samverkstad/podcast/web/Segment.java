package se.samverkstad.podcast.web;

/** A piece of a text; {@code hit} when it is what was searched for. */
public record Segment(String text, boolean hit) {}
