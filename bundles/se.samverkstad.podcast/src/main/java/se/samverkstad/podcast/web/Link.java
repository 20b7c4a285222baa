package se.samverkstad.podcast.web;

/** Words and where they lead. */
public record Link(String text, String href) {}
