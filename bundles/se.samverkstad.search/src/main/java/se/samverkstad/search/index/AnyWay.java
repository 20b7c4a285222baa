package se.samverkstad.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * That an object is found in one way or another, asked only of objects that everything else has let through: the longest list
 * first, so that one look is mostly enough. A disjunction of Lucene moves all of its lists each time.
 */
final class AnyWay extends Query {
    /** So much that it is asked last: most objects that are no better than those found are left out before. */
    private static final float LOOK = 1000;

    private final List<Query> ways;

    AnyWay(Collection<Query> ways) {
        this.ways = List.copyOf(ways);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query way : ways) {
            weights.add(searcher.createWeight(searcher.rewrite(way), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
                List<DocIdSetIterator> lists = new ArrayList<>();
                for (Weight weight : weights) {
                    Scorer scorer = weight.scorer(leaf);
                    if (scorer != null) {
                        lists.add(scorer.iterator());
                    }
                }
                if (lists.isEmpty()) {
                    return null;
                }
                lists.sort(Comparator.comparingLong(DocIdSetIterator::cost).reversed());
                return new ConstantScoreScorer(
                        this, score(), mode, new Look(lists, leaf.reader().maxDoc()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static final class Look extends TwoPhaseIterator {
        private final List<DocIdSetIterator> lists;

        Look(List<DocIdSetIterator> lists, int objects) {
            super(DocIdSetIterator.all(objects));
            this.lists = lists;
        }

        @Override
        public boolean matches() throws IOException {
            int object = approximation.docID();
            for (DocIdSetIterator list : lists) {
                if (list.docID() == object || list.docID() < object && list.advance(object) == object) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public float matchCost() {
            return LOOK;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        ways.forEach(way -> way.visit(visitor));
    }

    @Override
    public String toString(String field) {
        return "any of " + ways;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && ways.equals(((AnyWay) other).ways);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + ways.hashCode();
    }
}
