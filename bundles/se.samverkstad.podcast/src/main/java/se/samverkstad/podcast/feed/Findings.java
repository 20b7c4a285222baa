package se.samverkstad.podcast.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.samverkstad.podcast.domain.Finding;

/** Gathers what is found while a feed is read; knows which episode is being read. Not for several threads. */
final class Findings {
    /** A feed that is wrong everywhere is told so this many times. */
    private static final int LIMIT = 200;

    private final Set<Finding> all = new LinkedHashSet<>();
    private String where = "";

    void at(String title) {
        where = title.length() > 120 ? title.substring(0, 120) : title;
    }

    void add(String code, String element) {
        if (all.size() < LIMIT) {
            all.add(new Finding(code, element, where));
        }
    }

    void addWhen(boolean wrong, String code, String element) {
        if (wrong) {
            add(code, element);
        }
    }

    List<Finding> all() {
        return new ArrayList<>(all);
    }
}
