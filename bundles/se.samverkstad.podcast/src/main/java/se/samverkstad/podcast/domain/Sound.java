package se.samverkstad.podcast.domain;

import se.samverkstad.api.store.MediaRef;

/**
 * A sound file of ours.
 *
 * @param seconds its true length, at least 1
 * @param fileName what the person's computer called it; for display only
 */
public record Sound(SoundId id, MediaRef media, SoundType type, long seconds, String fileName) {}
