package se.samverkstad.podcast.web;

import java.util.List;

/** The form that makes a channel of a feed. */
public record ImportForm(Field file, boolean open, List<Link> errors) {}
