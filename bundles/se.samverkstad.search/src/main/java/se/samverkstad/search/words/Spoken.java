package se.samverkstad.search.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A short text that is looked in without an index, by the same rules as the index: inflected, put together, without dots. */
public final class Spoken {
    private final List<Forms> said;
    private final Set<String> found = new HashSet<>();

    public Spoken(String text) {
        said = Swedish.said(text);
        said.forEach(word -> {
            found.add(word.stem());
            found.add(word.folded());
            found.addAll(word.parts());
        });
    }

    /** Whether it has each of those words, or one that begins so. */
    public boolean has(List<Forms> words) {
        return !words.isEmpty() && words.stream().allMatch(this::has);
    }

    private boolean has(Forms word) {
        return found.contains(word.stem())
                || found.contains(word.folded())
                || said.stream().anyMatch(other -> other.written().startsWith(word.written()));
    }
}
