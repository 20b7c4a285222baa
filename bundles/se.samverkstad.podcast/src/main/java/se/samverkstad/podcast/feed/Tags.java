package se.samverkstad.podcast.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The children of an element and the text directly in it; never deeper, so that nesting costs nothing. */
final class Tags {
    private Tags() {}

    static List<Element> all(Element parent, Vocabulary vocabulary, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && name.equals(element.getLocalName())
                    && vocabulary.has(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> first(Element parent, Vocabulary vocabulary, String name) {
        return all(parent, vocabulary, name).stream().findFirst();
    }

    /** The text without surrounding space; empty when the element is missing or blank. */
    static Optional<String> value(Element parent, Vocabulary vocabulary, String name) {
        return all(parent, vocabulary, name).stream()
                .map(element -> text(element).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The text and CDATA directly in the element, character by character. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString();
    }

    /** The attribute without surrounding space; empty when missing or blank. */
    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name).strip()).filter(value -> !value.isEmpty());
    }
}
