package se.samverkstad.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import se.samverkstad.search.words.Forms;
import se.samverkstad.search.words.Swedish;

/**
 * What is asked of the index: every word must be found, in one of its forms. A title weighs more than a text, a word as it was
 * written more than one without its dots, a whole word more than a beginning, and that more than an end or a part.
 *
 * <p>Each way of finding a word holds the better ones, and weighs one step. So what an object weighs is how well its best way
 * finds it, and when enough was found one way, only the shorter lists of the better ways are gone through.
 */
final class Question {
    static {
        // Twelve words, each in up to a hundred forms and places.
        IndexSearcher.setMaxClauseCount(4096);
    }

    /** A word is rare that not one object in so many has. */
    private static final int RARE = 10;

    private final Dictionary dictionary;

    private final Bounds bounds;

    Question(IndexSearcher searcher) {
        bounds = new Bounds(searcher.getIndexReader());
        dictionary = new Dictionary(searcher);
    }

    /**
     * @param access what the person asks with
     * @param sources those to look in
     * @return empty when nothing was asked, or nothing can be found
     */
    Optional<Query> of(String text, Access.Asked access, Collection<String> sources) throws IOException {
        List<Forms> words = Swedish.asked(text);
        if (words.isEmpty() || access.isNothing() || sources.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder weighed = new BooleanQuery.Builder();
        List<Collection<Query>> found = new ArrayList<>();
        for (Forms word : words) {
            Set<Query> ways = new LinkedHashSet<>();
            for (Face face : Face.values()) {
                ways.addAll(weigh(word, face, weighed));
            }
            if (ways.isEmpty()) {
                return Optional.empty();
            }
            found.add(ways);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(weighed.build(), Occur.MUST);
        if (words.size() > 1) {
            each(found, all);
        }
        bounds.access(access).ifPresent(bound -> all.add(bound, Occur.FILTER));
        bounds.sources(sources).ifPresent(bound -> all.add(bound, Occur.FILTER));
        return Optional.of(new Skipping(all.build()));
    }

    /**
     * Every word must be found. A rare one leads; the others, and all of them where none is rare, are looked for in what the
     * rest leads to.
     */
    private void each(List<Collection<Query>> found, BooleanQuery.Builder all) {
        Collection<Query> rarest = Collections.min(found, Comparator.comparingLong(dictionary::most));
        boolean rare = dictionary.most(rarest) < dictionary.objects() / RARE;
        for (Collection<Query> ways : found) {
            all.add(rare && ways == rarest ? any(ways) : new AnyWay(ways), Occur.FILTER);
        }
    }

    /** @return all ways in which the word is found there */
    private Set<Query> weigh(Forms word, Face face, BooleanQuery.Builder weighed) throws IOException {
        if (!word.folded().equals(word.stem())) {
            dictionary
                    .term(face.whole(), word.stem())
                    .forEach(found ->
                            weighed.add(new BoostQuery(new ConstantScoreQuery(found), face.weight()), Occur.SHOULD));
        }
        Set<Query> ways = new LinkedHashSet<>(dictionary.term(face.whole(), word.folded()));
        ways.forEach(found -> weighed.add(new BoostQuery(found, face.weight()), Occur.SHOULD));
        if (word.written().length() >= face.shortest()) {
            if (word.written().equals(word.folded())) {
                // Whatever has that stem begins with it.
                ways.clear();
            }
            step(ways, dictionary.beginning(face.pieces(), word.beginning()), face, weighed);
        }
        List<Query> within = new ArrayList<>(dictionary.term(face.pieces(), word.partTerm()));
        if (word.end().isPresent()) {
            within.addAll(dictionary.beginning(face.pieces(), word.end().get()));
        }
        step(ways, within, face, weighed);
        step(ways, apart(word, face), face, weighed);
        return ways;
    }

    private static void step(Set<Query> ways, List<Query> more, Face face, BooleanQuery.Builder weighed) {
        if (ways.addAll(more)) {
            weighed.add(new BoostQuery(new ConstantScoreQuery(any(ways)), face.weight()), Occur.SHOULD);
        }
    }

    /** What was asked for as one word stands there as several, or in other words that are put together. */
    private List<Query> apart(Forms word, Face face) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : word.parts()) {
            List<Query> ways = new ArrayList<>(dictionary.term(face.whole(), part));
            ways.addAll(dictionary.term(face.pieces(), Forms.part(part)));
            if (ways.isEmpty()) {
                return List.of();
            }
            all.add(any(ways), Occur.FILTER);
        }
        return word.parts().isEmpty() ? List.of() : List.of(all.build());
    }

    private static Query any(Collection<Query> ways) {
        if (ways.size() == 1) {
            return ways.iterator().next();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }
}
