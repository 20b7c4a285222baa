package se.samverkstad.search.words;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Words as the terms of a field of the index: those of each at its place. */
public final class Terms extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Word> words;
    private final Function<Word, List<BytesRef>> terms;
    private Iterator<BytesRef> waiting = Collections.emptyIterator();

    public Terms(Iterable<Word> words, Function<Word, List<BytesRef>> terms) {
        this.words = words.iterator();
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
        int places = 0;
        while (!waiting.hasNext()) {
            if (!words.hasNext()) {
                return false;
            }
            waiting = terms.apply(words.next()).iterator();
            places = 1;
        }
        term.setBytesRef(waiting.next());
        step.setPositionIncrement(places);
        return true;
    }
}
