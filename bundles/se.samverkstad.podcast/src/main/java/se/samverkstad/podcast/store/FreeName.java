package se.samverkstad.podcast.store;

import java.util.Set;

/** A name that nobody has: the wanted one, or the wanted one with the first free number from 2. */
final class FreeName {
    private FreeName() {}

    static String of(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }
}
