package se.samverkstad.search.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * How much a whole word weighs: one step, and less than half a step more, the shorter a title, or the oftener a text says it.
 * How many other objects have the word does not count, so nothing of what a person may not see is in the order of what they find.
 */
final class Nearness extends Similarity {
    private static final float MOST = 0.4f;
    private static final float USUAL_LENGTH = 200;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
        boolean title = field.field().equals(Face.TITLE.whole());
        return new SimScorer() {
            @Override
            public float score(float times, long norm) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                return boost * (1 + MOST * (title ? 1 / length : times / (times + length / USUAL_LENGTH + 0.5f)));
            }
        };
    }
}
