package se.samverkstad.podcast.domain;

import java.net.URI;

/**
 * A sound file that still lies with the publisher an episode was imported from.
 *
 * @param url absolute, http or https
 * @param length in bytes as the feed said; 0 when it did not say
 */
public record RemoteSound(URI url, String type, long length) {}
