package se.samverkstad.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import se.samverkstad.search.words.Forms;
import se.samverkstad.search.words.Swedish;

/**
 * What is asked of the index: every word must be found, in one of its forms. A title weighs more than a text, a word as it was
 * written more than one without its dots, a whole word more than a beginning, an end or a part.
 */
final class Question {
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_BEGINNING_IN_TEXT = 3;
    private static final int SHORTEST_END = 4;

    private Question() {}

    /**
     * @param access what the person asks with
     * @param sources those to look in
     * @return empty when nothing was asked, or nothing may be found
     */
    static Optional<Query> of(String text, Set<String> access, Collection<String> sources) {
        List<Forms> words = Swedish.asked(text);
        if (words.isEmpty() || access.isEmpty() || sources.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word), Occur.MUST));
        all.add(oneOf(Fields.ACCESS, access), Occur.FILTER);
        all.add(oneOf(Fields.SOURCE, sources), Occur.FILTER);
        return Optional.of(all.build());
    }

    private static Query word(Forms word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        field(any, Fields.TITLE, word, 6, SHORTEST_BEGINNING);
        field(any, Fields.TEXT, word, 1, SHORTEST_BEGINNING_IN_TEXT);
        return any.build();
    }

    private static void field(BooleanQuery.Builder any, String field, Forms word, float weight, int beginning) {
        any.add(whole(field, word.stem(), weight), Occur.SHOULD);
        if (!word.folded().equals(word.stem())) {
            any.add(whole(field, word.folded(), weight * 0.7f), Occur.SHOULD);
        }
        if (word.written().length() >= beginning) {
            any.add(beginning(field, word.beginningTerm(), weight * 0.5f), Occur.SHOULD);
        }
        if (word.folded().length() >= SHORTEST_END) {
            any.add(beginning(field, word.endTerm(), weight * 0.3f), Occur.SHOULD);
        }
        any.add(whole(field, word.partTerm(), weight * 0.4f), Occur.SHOULD);
        if (!word.parts().isEmpty()) {
            any.add(new BoostQuery(apart(field, word.parts()), weight * 0.2f), Occur.SHOULD);
        }
    }

    /** What was asked for as one word stands there as several, or in other words that are put together. */
    private static Query apart(String field, List<String> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : parts) {
            all.add(
                    new BooleanQuery.Builder()
                            .add(new TermQuery(new Term(field, part)), Occur.SHOULD)
                            .add(new TermQuery(new Term(field, Forms.part(part))), Occur.SHOULD)
                            .build(),
                    Occur.MUST);
        }
        return all.build();
    }

    private static Query whole(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private static Query beginning(String field, String term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, term))), weight);
    }

    private static Query oneOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
