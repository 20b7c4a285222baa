package se.samverkstad.podcast.domain;

import java.util.Optional;

/** One of Apple's categories, with at most one below it. */
public record Category(String name, Optional<String> below) {
    @Override
    public String toString() {
        return below.map(sub -> name + " > " + sub).orElse(name);
    }
}
