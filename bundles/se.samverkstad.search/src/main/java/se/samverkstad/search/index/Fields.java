package se.samverkstad.search.index;

import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import se.samverkstad.api.search.Findable;
import se.samverkstad.search.words.Reading;

/** An object as a document of the index, and back. */
final class Fields {
    static final String SOURCE = "source";
    static final String ACCESS = "access";
    static final String PERMISSION = "permission";

    private static final String KEY = "key";
    private static final String ID = "id";
    private static final String PATH = "path";
    private static final String SHOWN = "shown";
    private static final String ENGLISH = "english";
    private static final String SUMMARY = "summary";
    private static final int LONGEST_SUMMARY = 300;

    private Fields() {}

    static Term key(String source, String id) {
        return new Term(KEY, source + '\0' + id);
    }

    static Document document(String source, String usual, Findable object, Reading reading) {
        Document document = new Document();
        String permission = object.permission().isEmpty() ? usual : object.permission();
        document.add(new StringField(KEY, key(source, object.id()).text(), Field.Store.NO));
        document.add(new StringField(SOURCE, source, Field.Store.YES));
        document.add(new StringField(PERMISSION, permission, Field.Store.NO));
        Access.carried(object, permission).forEach(term -> document.add(new StringField(ACCESS, term, Field.Store.NO)));
        Face.TITLE.put(document, reading.words(object.title() + "\n" + object.english()));
        Face.TEXT.put(document, reading.words(object.summary() + "\n" + object.text()));
        document.add(new StoredField(ID, object.id()));
        document.add(new StoredField(PATH, object.path()));
        document.add(new StoredField(SHOWN, object.title()));
        document.add(new StoredField(ENGLISH, object.english()));
        document.add(new StoredField(SUMMARY, cut(object.summary())));
        return document;
    }

    static Hit hit(Document document) {
        return new Hit(
                value(document, SOURCE),
                value(document, ID),
                value(document, PATH),
                value(document, SHOWN),
                value(document, ENGLISH),
                value(document, SUMMARY));
    }

    private static String value(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElse("");
    }

    private static String cut(String summary) {
        if (summary.length() <= LONGEST_SUMMARY) {
            return summary;
        }
        int space = summary.lastIndexOf(' ', LONGEST_SUMMARY);
        return summary.substring(0, space > 0 ? space : LONGEST_SUMMARY) + " …";
    }
}
