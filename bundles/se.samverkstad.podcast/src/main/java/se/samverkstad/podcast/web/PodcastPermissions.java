package se.samverkstad.podcast.web;

/** The permissions that the module's feature declares. */
final class PodcastPermissions {
    /** Listening and reading inside. */
    static final String READ = "podcast.read";

    /** Making channels and episodes, and publishing. */
    static final String EDIT = "podcast.edit";

    private PodcastPermissions() {}
}
