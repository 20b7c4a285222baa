package se.samverkstad.podcast.feed;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Tags of a feed: none is written empty, and every value is stripped, shortened to what XML can hold, and escaped. */
final class FeedXml {
    private static final Map<String, Vocabulary> PREFIXES =
            Map.of("itunes", Vocabulary.ITUNES, "podcast", Vocabulary.PODCAST, "atom", Vocabulary.ATOM);

    private final XMLStreamWriter xml;

    FeedXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void begin(String tag, String... attributes) throws XMLStreamException {
        int colon = tag.indexOf(':');
        if (colon < 0) {
            xml.writeStartElement(tag);
        } else {
            String prefix = tag.substring(0, colon);
            Vocabulary vocabulary = PREFIXES.get(prefix);
            if (vocabulary == null) {
                throw new IllegalArgumentException("no namespace for " + tag);
            }
            xml.writeStartElement(prefix, tag.substring(colon + 1), vocabulary.uri());
        }
        attributes(attributes);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** A tag around a text; nothing at all when the text is blank. */
    void text(String tag, String text, String... attributes) throws XMLStreamException {
        exact(tag, FeedText.writable(text).strip(), attributes);
    }

    /** A tag around a text that is compared character by character. */
    void exact(String tag, String text, String... attributes) throws XMLStreamException {
        if (!text.isBlank()) {
            begin(tag, attributes);
            xml.writeCharacters(text);
            end();
        }
    }

    /** A tag with attributes only. */
    void empty(String tag, String... attributes) throws XMLStreamException {
        begin(tag, attributes);
        end();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = FeedText.writable(namesAndValues[i + 1]).strip();
            if (!value.isEmpty()) {
                xml.writeAttribute(namesAndValues[i], value);
            }
        }
    }
}
