package se.samverkstad.podcast.domain;

import java.time.Instant;

/**
 * The latest change of something.
 *
 * @param version one more at each change; who saves names the version that was read
 * @param by the name of the person
 */
public record Change(long version, Instant at, String by) {}
