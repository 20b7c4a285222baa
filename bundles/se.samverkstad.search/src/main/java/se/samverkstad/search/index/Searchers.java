package se.samverkstad.search.index;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes what asks the index. It weighs by {@link Nearness}, and remembers who may find what, a bit for each object. A large index
 * is gone through in parts, by whoever asks and by helpers that have nothing else to do.
 */
final class Searchers extends SearcherFactory implements Closeable {
    /** An index below this is gone through before a helper has woken. */
    private static final int OBJECTS_OF_A_PART = 100_000;

    private static final int SEGMENTS_OF_A_PART = 5;
    private static final int MOST_HELPERS = 3;
    private static final int MOST_WAITING = 64;
    private static final int MOST_ROLES = 100;
    private static final long MOST_BYTES = 16 << 20;

    private final LRUQueryCache remembered = new LRUQueryCache(MOST_ROLES, MOST_BYTES);

    private final @Nullable ThreadPoolExecutor helpers;
    private final int objects;
    private final int segments;

    Searchers() {
        this(Runtime.getRuntime().availableProcessors() - 1, OBJECTS_OF_A_PART, SEGMENTS_OF_A_PART);
    }

    /**
     * @param helpers threads beside those that ask, at most three
     * @param objects of a part, and segments of it, at most
     */
    Searchers(int helpers, int objects, int segments) {
        this.helpers = helpers < 1 ? null : helpers(Math.min(helpers, MOST_HELPERS));
        this.objects = objects;
        this.segments = segments;
    }

    private static ThreadPoolExecutor helpers(int most) {
        // What no helper takes, whoever asks does: so a task that is not taken may be thrown away, also after close.
        ThreadPoolExecutor helpers = new ThreadPoolExecutor(
                most,
                most,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> {
                    Thread thread = new Thread(task, "search");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        helpers.allowCoreThreadTimeOut(true);
        return helpers;
    }

    /** How many times one of them has looked. */
    long helped() {
        return helpers == null ? 0 : helpers.getCompletedTaskCount();
    }

    /** Who asks at this moment is answered. */
    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdown();
        }
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
        IndexSearcher searcher = new IndexSearcher(reader, reader.maxDoc() > objects ? helpers : null) {
            @Override
            protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
                return slices(leaves, objects, segments);
            }
        };
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
