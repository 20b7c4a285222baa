package se.samverkstad.search.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A short text that is looked in without an index, by the same rules as the index: inflected, put together, without dots. */
public final class Spoken {
    private final Set<String> terms = new HashSet<>();

    public Spoken(String text) {
        Swedish.said(text).forEach(word -> terms.addAll(word.terms()));
    }

    /** Whether it has each of those words, or one that begins so. */
    public boolean has(List<Forms> words) {
        return !words.isEmpty() && words.stream().allMatch(this::has);
    }

    private boolean has(Forms word) {
        return terms.contains(word.stem())
                || terms.contains(word.folded())
                || terms.contains(word.partTerm())
                || terms.stream().anyMatch(term -> term.startsWith(word.beginningTerm()));
    }
}
