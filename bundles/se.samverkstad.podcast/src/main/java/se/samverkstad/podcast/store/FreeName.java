package se.samverkstad.podcast.store;

import java.util.function.Predicate;

/** A name that nobody has: the wanted one, or the wanted one with the first free number from 2. */
final class FreeName {
    private FreeName() {}

    static String of(String wanted, Predicate<String> taken) {
        String name = wanted;
        for (int number = 2; taken.test(name); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }
}
