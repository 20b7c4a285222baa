package se.samverkstad.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import se.samverkstad.search.words.Terms;
import se.samverkstad.search.words.Word;

/**
 * What an object is found by: its title, and the rest. Each is two fields: one of whole words, counted, for which the length of
 * the text is kept; one of all that words are found by besides, which either are there or not.
 */
enum Face {
    TITLE("title", 2, 10),
    TEXT("text", 3, 1);

    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType THERE = type(IndexOptions.DOCS, true);

    private final String whole;
    private final String pieces;
    private final int shortest;
    private final float weight;

    Face(String name, int shortest, float weight) {
        whole = name;
        pieces = name + " pieces";
        this.shortest = shortest;
        this.weight = weight;
    }

    /** The field of whole words. */
    String whole() {
        return whole;
    }

    /** The field of beginnings, ends and parts. */
    String pieces() {
        return pieces;
    }

    /** The length of the shortest beginning that finds it. */
    int shortest() {
        return shortest;
    }

    /** How much a step weighs by which one way of being found is better than the next. */
    float weight() {
        return weight;
    }

    void put(Document document, List<Word> words) {
        document.add(new Field(whole, new Terms(words, Word::whole), COUNTED));
        document.add(new Field(pieces, new Terms(new LinkedHashSet<>(words), Word::pieces), THERE));
    }

    private static FieldType type(IndexOptions options, boolean withoutLength) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutLength);
        type.freeze();
        return type;
    }
}
