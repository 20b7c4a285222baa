package se.samverkstad.workbench.feeds;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.samverkstad.api.feed.Item;
import se.samverkstad.api.feed.Items;

/** News as RSS 2.0, with the address it is fetched from (RSS Advisory Board's best practices) and whole texts. */
final class RssFile {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    /** How long a reader may wait before it asks again, in minutes. */
    private static final String PATIENCE = "60";

    /** RFC 822, with the zone as a number and two digits for the day. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    private RssFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(FeedHead head, Items items) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new RssFile(xml).write(head, items);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(FeedHead head, Items items) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("content", CONTENT);
        xml.writeStartElement("channel");
        text("title", head.title());
        text("link", head.page("/"));
        text("description", head.about());
        text("language", head.text().locale().getLanguage());
        text("ttl", PATIENCE);
        text("generator", "Samverkstad");
        Optional<Instant> newest = items.items().stream().map(Item::published).max(Comparator.naturalOrder());
        if (newest.isPresent()) {
            text("lastBuildDate", DATE.format(newest.get()));
        }
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", head.self());
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        for (Item item : items.items()) {
            item(head, item);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void item(FeedHead head, Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        text("title", item.title());
        text("link", head.page(item.path()));
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(writable(head.id(item.id())));
        xml.writeEndElement();
        text("pubDate", DATE.format(item.published()));
        text("description", html(item.summary()));
        if (!item.text().isBlank()) {
            xml.writeStartElement("content", "encoded", CONTENT);
            xml.writeCharacters(html(item.text()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void text(String tag, String text) throws XMLStreamException {
        xml.writeStartElement(tag);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    /** Plain text as the HTML that readers expect there; nothing in it is markup. */
    private static String html(String text) {
        String plain = writable(text.replace("\r\n", "\n").replace('\r', '\n')).strip();
        return plain.isEmpty()
                ? ""
                : Arrays.stream(plain.split("\n\\s*\n"))
                        .map(paragraph -> "<p>" + escaped(paragraph.strip()).replace("\n", "<br>") + "</p>")
                        .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Without what XML 1.0 cannot hold, not even as a reference (its production 2). */
    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xd7ff
                        || c >= 0xe000 && c <= 0xfffd
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
