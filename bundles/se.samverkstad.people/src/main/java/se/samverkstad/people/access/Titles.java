package se.samverkstad.people.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverkstad.people.roles.Role;

/**
 * Which role usually has a title. A known title counts when it stands in the person's title as whole words; the longest
 * decides, and of two as long the first in the title.
 */
final class Titles {
    private static final Pattern GAP = Pattern.compile("\\s+");

    private Titles() {}

    private record Hit(Role role, int length, int at) {}

    static Optional<Role> usual(List<Role> roles, String title) {
        String sought = plain(title);
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        List<Hit> hits = new ArrayList<>();
        for (Role role : roles) {
            for (String known : names(role)) {
                int at = at(sought, plain(known));
                if (at >= 0) {
                    hits.add(new Hit(role, known.length(), at));
                }
            }
        }
        return hits.stream()
                .min(Comparator.comparingInt((Hit hit) -> -hit.length()).thenComparingInt(Hit::at))
                .map(Hit::role);
    }

    private static List<String> names(Role role) {
        List<String> names = new ArrayList<>(role.titles());
        names.add(role.shipped().sv());
        names.add(role.shipped().en());
        role.own().ifPresent(names::add);
        return names;
    }

    private static String plain(String title) {
        return GAP.matcher(title.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Where the words stand, or -1. */
    private static int at(String title, String words) {
        for (int at = title.indexOf(words); at >= 0; at = title.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1));
            boolean ends = end == title.length() || !Character.isLetterOrDigit(title.charAt(end));
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }
}
