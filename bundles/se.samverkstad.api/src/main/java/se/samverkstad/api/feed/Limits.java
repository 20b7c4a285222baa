package se.samverkstad.api.feed;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What every feed holds to, told where it is made rather than where it is fetched. */
final class Limits {
    private static final int LONGEST_ID = 200;

    private Limits() {}

    static void check(String what, int number, int most) {
        if (number > most) {
            throw new IllegalArgumentException("%d %s; a feed has at most %d".formatted(number, what, most));
        }
    }

    static void once(Collection<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("'%s' is there twice".formatted(twice));
        });
    }

    static void id(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an id has 1 to %d characters".formatted(LONGEST_ID));
        }
    }

    static void title(String title) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a title is missing");
        }
    }

    static void path(String path) {
        if (!path.matches("/([^/\\\\\\s].*)?") || path.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("'%s' is no path of this installation".formatted(path));
        }
    }

    static <T extends Comparable<? super T>> void ordered(T first, T last) {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("%s is after %s".formatted(first, last));
        }
    }
}
