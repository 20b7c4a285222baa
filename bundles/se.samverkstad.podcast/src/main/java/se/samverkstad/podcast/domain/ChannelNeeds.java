package se.samverkstad.podcast.domain;

import java.util.ArrayList;
import java.util.List;

/** What PSP-1 asks of a channel, required and recommended, and a channel does not have. */
public final class ChannelNeeds {
    private ChannelNeeds() {}

    /** @param hasCover whether it has a cover of ours */
    public static List<Finding> of(About about, boolean hasCover) {
        List<Finding> needs = new ArrayList<>();
        need(needs, about.language().isEmpty(), "MissingItunesElement", "language");
        need(needs, about.categories().isEmpty(), "MissingItunesElement", "itunes:category");
        need(needs, about.explicit().isEmpty(), "MissingItunesElement", "itunes:explicit");
        need(needs, !hasCover && about.image().isEmpty(), "MissingItunesElement", "itunes:image");
        need(needs, about.author().isEmpty(), "MissingElement", "itunes:author");
        need(needs, about.ownerEmail().isEmpty(), "MissingItunesEmail", "itunes:email");
        return needs;
    }

    private static void need(List<Finding> needs, boolean missing, String code, String element) {
        if (missing) {
            needs.add(new Finding(code, element, ""));
        }
    }
}
