package se.samverkstad.podcast.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles as names in addresses: a–z, 0–9 and hyphens. */
public final class Slug {
    private static final int LIMIT = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /** @param otherwise what it becomes when nothing of the title is left */
    public static String of(String title, String otherwise) {
        String letters = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ß", "ss");
        String joined = ends(OTHERS.matcher(letters).replaceAll("-"));
        String slug = joined.length() > LIMIT ? ends(joined.substring(0, LIMIT)) : joined;
        return slug.isEmpty() ? otherwise : slug;
    }

    private static String ends(String slug) {
        return ENDS.matcher(slug).replaceAll("");
    }
}
