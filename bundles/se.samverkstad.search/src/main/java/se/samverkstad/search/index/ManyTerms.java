package se.samverkstad.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Objects with one of the many terms that begin alike. Gathered once for one search, though the question holds it in several
 * places; so it is of one search. Each segment is gathered by the thread that goes through it.
 */
final class ManyTerms extends Query {
    private final Term beginning;
    private final Map<Object, DocIdSet> gathered = new ConcurrentHashMap<>();

    ManyTerms(Term beginning) {
        this.beginning = beginning;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
                DocIdSet objects = gathered.get(leaf.id());
                if (objects == null) {
                    objects = gather(leaf);
                    gathered.put(leaf.id(), objects);
                }
                DocIdSetIterator each = objects.iterator();
                return each == null ? null : new ConstantScoreScorer(this, score(), mode, each);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private DocIdSet gather(LeafReaderContext leaf) throws IOException {
        Terms terms = leaf.reader().terms(beginning.field());
        if (terms == null) {
            return DocIdSet.EMPTY;
        }
        DocIdSetBuilder objects = new DocIdSetBuilder(leaf.reader().maxDoc(), terms);
        TermsEnum each = terms.iterator();
        PostingsEnum reused = null;
        if (each.seekCeil(beginning.bytes()) != TermsEnum.SeekStatus.END) {
            for (BytesRef term = each.term();
                    term != null && StringHelper.startsWith(term, beginning.bytes());
                    term = each.next()) {
                reused = each.postings(reused, PostingsEnum.NONE);
                objects.add(reused);
            }
        }
        return objects.build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(beginning.field())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return beginning + "…";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && beginning.equals(((ManyTerms) other).beginning);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + beginning.hashCode();
    }
}
