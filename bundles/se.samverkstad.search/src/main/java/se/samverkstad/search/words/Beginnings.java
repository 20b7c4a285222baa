package se.samverkstad.search.words;

import java.util.function.Consumer;

/**
 * Beginnings of words as terms of their own, so that a beginning is looked up instead of every word that begins so. There are a
 * million words, and one beginning may be that of a hundred thousand.
 *
 * <p>A word is put in cut to each of a few lengths, the steps, up to the first that holds all of it. What is asked for is looked
 * for in the step that it fits: as one term when it is as long as that, else as the few that begin so.
 */
public enum Beginnings {
    /** Of words as they are written. */
    WRITTEN('^', 2, 3, 4, 6, 8, 11, 14, 18, 22),

    /** Of folded stems written backwards: the ends of words. */
    BACKWARDS('<', 4, 6, 9, 13);

    private static final char FIRST_STEP = 'a';

    private final char kind;
    private final int[] steps;

    Beginnings(char kind, int... steps) {
        this.kind = kind;
        this.steps = steps;
    }

    /**
     * What beginnings of some length are looked for by.
     *
     * @param term what the terms begin with
     * @param whole whether it is the only one of them
     */
    public record Sought(String term, boolean whole) {}

    /** The terms of a word; none when it is shorter than the first step. */
    void of(String word, Consumer<String> terms) {
        int last = step(word.length());
        for (int i = 0; i < last; i++) {
            terms.accept(prefix(i) + word.substring(0, steps[i]));
        }
        if (word.length() >= steps[0]) {
            terms.accept(prefix(last) + word);
        }
    }

    Sought sought(String beginning) {
        int step = step(beginning.length());
        return new Sought(prefix(step) + beginning, step < steps.length && steps[step] == beginning.length());
    }

    private int step(int length) {
        int step = 0;
        while (step < steps.length && steps[step] < length) {
            step++;
        }
        return step;
    }

    private String prefix(int step) {
        return "" + kind + (char) (FIRST_STEP + step);
    }
}
