package se.samverkstad.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import se.samverkstad.search.words.Beginnings;

/** The terms of an index as queries. Each is looked up once, however often it is asked with; what is not there is no query. */
final class Dictionary {
    private static final int FEW = 16;

    private final IndexSearcher searcher;
    private final Map<Term, Optional<Query>> known = new HashMap<>();
    private final Map<Term, Integer> frequencies = new HashMap<>();
    private final Map<Term, Query> many = new HashMap<>();

    Dictionary(IndexSearcher searcher) {
        // On this thread: a term is found sooner than a helper.
        this.searcher = new IndexSearcher(searcher.getTopReaderContext());
    }

    int objects() {
        return searcher.getIndexReader().maxDoc();
    }

    /** How many objects there are at most that are found in one of those ways. */
    long most(Collection<Query> ways) {
        long most = 0;
        for (Query way : ways) {
            most += way instanceof TermQuery term ? frequencies.getOrDefault(term.getTerm(), objects()) : objects();
        }
        return most;
    }

    List<Query> term(String field, String text) {
        return known.computeIfAbsent(new Term(field, text), this::look).stream().toList();
    }

    private Optional<Query> look(Term term) {
        try {
            TermStates states = TermStates.build(searcher, term, true);
            frequencies.put(term, states.docFreq());
            return states.docFreq() == 0 ? Optional.empty() : Optional.of(new TermQuery(term, states));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Query> beginning(String field, Beginnings.Sought sought) throws IOException {
        if (sought.whole()) {
            return term(field, sought.term());
        }
        TreeSet<BytesRef> terms = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            begin(leaf.reader().terms(field), new BytesRef(sought.term()), terms);
        }
        if (terms.size() > FEW) {
            return List.of(many.computeIfAbsent(new Term(field, sought.term()), ManyTerms::new));
        }
        List<Query> queries = new ArrayList<>();
        terms.forEach(term -> queries.addAll(term(field, term.utf8ToString())));
        return queries;
    }

    private static void begin(@Nullable Terms all, BytesRef beginning, TreeSet<BytesRef> terms) throws IOException {
        if (all == null) {
            return;
        }
        TermsEnum each = all.iterator();
        if (each.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = each.term();
                term != null && StringHelper.startsWith(term, beginning) && terms.size() <= FEW;
                term = each.next()) {
            terms.add(BytesRef.deepCopyOf(term));
        }
    }
}
