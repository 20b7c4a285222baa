package se.samverkstad.podcast.domain;

import java.util.Optional;

/** An episode's place in a series; a number that is not above zero is no number. */
public record Numbering(Optional<Integer> season, Optional<Integer> episode) {
    private static final Numbering NONE = new Numbering(Optional.empty(), Optional.empty());

    public Numbering {
        season = season.filter(n -> n > 0);
        episode = episode.filter(n -> n > 0);
    }

    public static Numbering none() {
        return NONE;
    }
}
