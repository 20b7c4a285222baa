package se.samverkstad.search.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All that a word is indexed as and found by.
 *
 * @param stem with its dots
 * @param folded the stem without them
 * @param written the whole word in small letters without dots
 * @param parts the folded stems it is put together of; empty for one word
 */
public record Forms(String stem, String folded, String written, List<String> parts) {
    /** Before a word as it is written, to find it by its beginning. */
    static final char WRITTEN = '^';

    /** Before a folded stem that is written backwards, to find it by its end. */
    static final char BACKWARDS = '<';

    /** Before a part of a word. */
    static final char PART = '+';

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Compounds COMPOUNDS = new Compounds();
    private static final int SHORTEST_END = 6;

    static Forms of(String word) {
        String small = word.toLowerCase(SWEDISH);
        String stem = Stems.of(small);
        String folded = Folding.of(stem);
        return new Forms(stem, folded, Folding.of(small), COMPOUNDS.parts(folded));
    }

    /** The term of every form, as they lie in the index; the first is the stem. */
    Set<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(stem);
        terms.add(folded);
        terms.add(WRITTEN + written);
        if (folded.length() >= SHORTEST_END) {
            terms.add(BACKWARDS + reversed(folded));
        }
        parts.forEach(part -> terms.add(part(part)));
        return terms;
    }

    /** With which words begin that begin like it. */
    public String beginningTerm() {
        return WRITTEN + written;
    }

    /** With which words begin, written backwards, that end like it. */
    public String endTerm() {
        return BACKWARDS + reversed(folded);
    }

    /** It as a part of another word. */
    public String partTerm() {
        return part(folded);
    }

    /** @param stem folded */
    public static String part(String stem) {
        return PART + stem;
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
