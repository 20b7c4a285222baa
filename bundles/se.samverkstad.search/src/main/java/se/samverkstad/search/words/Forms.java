package se.samverkstad.search.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that a word is indexed as and found by.
 *
 * @param stem with its dots
 * @param folded the stem without them
 * @param written the whole word in small letters without dots
 * @param parts the folded stems it is put together of; empty for one word
 */
public record Forms(String stem, String folded, String written, List<String> parts) {
    /** Before a part of a word. */
    private static final char PART = '+';

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Compounds COMPOUNDS = new Compounds();
    private static final int SHORTEST_END = 4;
    private static final int SHORTEST_WITH_END = 6;

    static Forms of(String word) {
        String small = word.toLowerCase(SWEDISH);
        String stem = Stems.of(small);
        String folded = Folding.of(stem);
        return new Forms(stem, folded, Folding.of(small), COMPOUNDS.parts(folded));
    }

    /** The terms that the whole word is found by. */
    void whole(Consumer<String> terms) {
        terms.accept(stem);
        if (!folded.equals(stem)) {
            terms.accept(folded);
        }
    }

    /** The terms that it is found by when something else is asked for. */
    void pieces(Consumer<String> terms) {
        Beginnings.WRITTEN.of(written, terms);
        if (folded.length() >= SHORTEST_WITH_END) {
            Beginnings.BACKWARDS.of(reversed(folded), terms);
        }
        parts.forEach(part -> terms.accept(part(part)));
    }

    /** How words are found that begin like it. */
    public Beginnings.Sought beginning() {
        return Beginnings.WRITTEN.sought(written);
    }

    /** How longer words are found that end like it; empty when it is too short for that. */
    public Optional<Beginnings.Sought> end() {
        return folded.length() < SHORTEST_END
                ? Optional.empty()
                : Optional.of(Beginnings.BACKWARDS.sought(reversed(folded)));
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
