package se.samverkstad.search.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters without dots, rings and accents: what people write when the keyboard is another or time is short. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String of(String word) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return word;
        }
        String folded =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return folded.replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ł", "l");
    }
}
