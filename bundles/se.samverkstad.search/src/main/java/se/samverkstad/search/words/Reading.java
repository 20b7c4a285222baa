package se.samverkstad.search.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads texts as words. Remembers the terms of those that come again, which most do. Used by one thread at a time. */
public final class Reading {
    private static final int MOST_KNOWN = 2_048;

    private final StandardTokenizer tokens = new StandardTokenizer();
    private final CharTermAttribute token = tokens.getAttribute(CharTermAttribute.class);
    private Map<String, Word> known = new HashMap<>();
    private Map<String, Word> before = new HashMap<>();

    /** The words of a text in its order, each as often as it stands there. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (tokens) {
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word(token.toString()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return words;
    }

    private Word word(String token) {
        Word word = known.get(token);
        if (word == null) {
            word = Objects.requireNonNullElseGet(before.get(token), () -> Word.of(token));
            if (known.size() == MOST_KNOWN) {
                before = known;
                known = new HashMap<>();
            }
            known.put(token, word);
        }
        return word;
    }
}
