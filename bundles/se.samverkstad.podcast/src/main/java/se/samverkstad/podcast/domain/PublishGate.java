package se.samverkstad.podcast.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides what an episode lacks. A recording without a text version is never published (EN 301 549, 9.1.2.1). An episode
 * that came with a feed has had its listeners already and needs no summary or audience of ours.
 */
public final class PublishGate {
    private PublishGate() {}

    /** What is missing, in the order of the form; empty when it may be published. */
    public static List<Need> missing(Episode episode) {
        return missing(episode.words(), episode.hasSound(), episode.imported());
    }

    public static List<Need> missing(Words words, boolean hasSound, boolean imported) {
        List<Need> missing = new ArrayList<>();
        if (!hasSound) {
            missing.add(Need.SOUND);
        }
        if (words.title().isBlank()) {
            missing.add(Need.TITLE);
        }
        if (!imported && words.summary().isBlank()) {
            missing.add(Need.SUMMARY);
        }
        if (words.transcript().isBlank()) {
            missing.add(Need.TEXT_VERSION);
        }
        if (!imported && words.audience().isBlank()) {
            missing.add(Need.AUDIENCE);
        }
        return List.copyOf(missing);
    }
}
