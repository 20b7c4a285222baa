package se.samverkstad.search.words;

import java.util.List;

/**
 * What a Swedish word has in common with its other forms. Cuts the endings of nouns, and never a bare n or t, so that
 * <i>barn</i> and <i>barnen</i>, <i>avsnitt</i> and <i>avsnittet</i> stay together, alone as well as last in another word.
 */
final class Stems {
    private static final List<String> ENDINGS = List.of(
            "arnas", "ernas", "ornas", "arens", "arna", "erna", "orna", "aren", "ares", "enas", "ena", "are", "ens",
            "ets", "ars", "ers", "ors", "ans", "ar", "er", "or", "en", "et", "an", "as", "es", "e", "a");

    /** <i>Enhet</i>, <i>enheten</i>, <i>enheterna</i>: the first of them has no ending. */
    private static final List<String> OF_HET =
            List.of("heternas", "heterna", "hetens", "heters", "heten", "heter", "hets");

    private static final String HET = "het";
    private static final String VOWELS = "aeiouyåäö";
    private static final int SHORTEST = 3;

    private Stems() {}

    /** @param word in small letters */
    static String of(String word) {
        String stem = withoutEnding(word);
        if (stem.length() > SHORTEST && doubled(stem)) {
            stem = stem.substring(0, stem.length() - 1);
        }
        // The s of a genitive cannot be told from one that belongs to the word: "kommuns", "insats".
        return stem.length() > SHORTEST && stem.endsWith("s") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String withoutEnding(String word) {
        for (String ending : OF_HET) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length() + HET.length());
            }
        }
        if (word.endsWith(HET)) {
            return word;
        }
        for (String ending : ENDINGS) {
            if (word.length() >= ending.length() + SHORTEST && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static boolean doubled(String stem) {
        char last = stem.charAt(stem.length() - 1);
        return last == stem.charAt(stem.length() - 2) && Character.isLetter(last) && VOWELS.indexOf(last) < 0;
    }
}
