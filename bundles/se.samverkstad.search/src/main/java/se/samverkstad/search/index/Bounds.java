package se.samverkstad.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What bounds a search: who asks, and what is looked in. Where that leaves out no object of the index, there is no bound. */
final class Bounds {
    private final IndexReader reader;

    Bounds(IndexReader reader) {
        this.reader = reader;
    }

    /** @param access what the person asks with */
    Optional<Query> access(Access.Asked access) throws IOException {
        if (haveOne(Fields.ACCESS, access.everywhere())) {
            return Optional.empty();
        }
        // Apart, because people with the same rights ask with the same first half, which is remembered.
        return Optional.of(new BooleanQuery.Builder()
                .add(oneOf(Fields.ACCESS, access.rights()), Occur.SHOULD)
                .add(oneOf(Fields.ACCESS, access.own()), Occur.SHOULD)
                .build());
    }

    Optional<Query> sources(Collection<String> sources) throws IOException {
        return haveOne(Fields.SOURCE, sources) ? Optional.empty() : Optional.of(oneOf(Fields.SOURCE, sources));
    }

    /** Whether every object has one of the terms. @param terms of which no object has two */
    private boolean haveOne(String field, Collection<String> terms) throws IOException {
        // What was taken out is counted until its segment is merged, on both sides.
        long having = 0;
        for (String term : terms) {
            having += reader.docFreq(new Term(field, term));
        }
        return having == reader.maxDoc();
    }

    private static Query oneOf(String field, Collection<String> terms) {
        return new TermInSetQuery(
                field, Set.copyOf(terms).stream().map(BytesRef::new).toList());
    }
}
