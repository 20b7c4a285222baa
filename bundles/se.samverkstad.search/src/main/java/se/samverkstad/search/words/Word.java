package se.samverkstad.search.words;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A word of a text as it is put into an index. The same one whenever it comes again soon.
 *
 * @param whole the terms that it is found by itself: with its dots, and without
 * @param pieces the terms that it is found by when something else is asked for: its beginnings, its ends and its parts
 */
public record Word(List<BytesRef> whole, List<BytesRef> pieces) {
    static Word of(String token) {
        Forms forms = Forms.of(token);
        List<BytesRef> whole = new ArrayList<>(2);
        forms.whole(term -> whole.add(new BytesRef(term)));
        List<BytesRef> pieces = new ArrayList<>();
        forms.pieces(term -> pieces.add(new BytesRef(term)));
        return new Word(whole, pieces);
    }

    /** Words are compared by being the same: two that are equal do no harm beside each other. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
