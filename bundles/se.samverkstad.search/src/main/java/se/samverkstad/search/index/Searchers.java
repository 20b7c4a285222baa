package se.samverkstad.search.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SearcherFactory;

/** Makes what asks the index. It weighs by {@link Nearness}, and remembers who may find what, a bit for each object. */
final class Searchers extends SearcherFactory {
    private static final int MOST_ROLES = 100;
    private static final long MOST_BYTES = 16 << 20;

    private final LRUQueryCache remembered = new LRUQueryCache(MOST_ROLES, MOST_BYTES);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new Nearness());
        searcher.setQueryCache(remembered);
        searcher.setQueryCachingPolicy(new OnlyAccess());
        return searcher;
    }

    /** What is asked for is another thing each time. */
    private static final class OnlyAccess implements QueryCachingPolicy {
        @Override
        public void onUse(Query query) {
            // Once is enough.
        }

        @Override
        public boolean shouldCache(Query query) {
            boolean[] some = {false};
            boolean[] others = {false};
            query.visit(new QueryVisitor() {
                @Override
                public boolean acceptField(String field) {
                    some[0] |= field.equals(Fields.ACCESS);
                    others[0] |= !field.equals(Fields.ACCESS);
                    return false;
                }
            });
            return some[0] && !others[0];
        }
    }
}
