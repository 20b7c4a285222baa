package se.samverkstad.podcast.domain;

import java.util.Locale;

/** Where an episode is on its way. */
public enum EpisodeStatus {
    DRAFT,
    PUBLISHED,
    /** Was published; out of the feed and off the public pages, kept for the editors. */
    WITHDRAWN;

    /** As it stands in the database and in keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EpisodeStatus of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
