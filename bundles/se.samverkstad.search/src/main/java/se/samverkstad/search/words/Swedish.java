package se.samverkstad.search.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Swedish text as terms of an index, and what people ask for as words. Lucene's own Swedish analyser finds neither
 * <i>försörjningsstöd</i> by <i>försörjningsstödet</i> nor <i>öppenvård</i> by <i>oppenvard</i>.
 */
public final class Swedish {
    /** Changes whenever the terms of the same text do: an index made otherwise is made anew. */
    public static final String VERSION = "2";

    /** Left out of what is asked for, unless nothing else is. */
    private static final Set<String> LITTLE = Set.of(
            "och", "att", "det", "den", "de", "en", "ett", "i", "på", "av", "för", "om", "till", "med", "som", "är",
            "the", "of", "and", "a", "to", "in", "for");

    private static final int MOST_WORDS = 12;
    private static final int MOST_IN_A_TEXT = 200;

    private Swedish() {}

    /** The words that someone asks for, in order, at most twelve. */
    public static List<Forms> asked(String text) {
        return telling(text, MOST_WORDS);
    }

    /** The words of a short text, such as a heading with a sentence. */
    static List<Forms> said(String text) {
        return telling(text, MOST_IN_A_TEXT);
    }

    private static List<Forms> telling(String text, int most) {
        List<String> words = new ArrayList<>();
        try (StandardTokenizer tokens = new StandardTokenizer()) {
            tokens.setReader(new StringReader(text));
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < most) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        List<String> telling = words.stream()
                .filter(word -> !LITTLE.contains(word.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return (telling.isEmpty() ? words : telling).stream().map(Forms::of).toList();
    }
}
