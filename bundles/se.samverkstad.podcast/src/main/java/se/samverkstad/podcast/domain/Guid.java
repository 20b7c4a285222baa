package se.samverkstad.podcast.domain;

import java.util.UUID;

/**
 * What podcast clients know an episode by. Assigned once and never changed: a client that sees another one shows the
 * episode as new.
 *
 * @param value compared character by character; from another feed it is kept exactly as it stood there
 * @param permalink whether the feed it came from said that it is an address
 */
public record Guid(String value, boolean permalink) {
    public Guid {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a guid that is blank");
        }
    }

    /** The guid of an episode that is made here. */
    public static Guid of(UUID id) {
        return new Guid("urn:uuid:" + id, false);
    }
}
