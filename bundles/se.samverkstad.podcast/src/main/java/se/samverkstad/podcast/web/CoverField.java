package se.samverkstad.podcast.web;

/**
 * Where the cover of a channel is chosen.
 *
 * @param picture the address of what there is; empty when it is not ours
 * @param now where it is now, in one sentence; empty when there is none
 * @param kept names what was uploaded with the form before
 */
public record CoverField(Field field, String picture, String now, String kept) {}
