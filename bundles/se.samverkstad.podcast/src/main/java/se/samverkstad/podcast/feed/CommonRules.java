package se.samverkstad.podcast.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Rules for Apple's elements that stand in a channel and in an item alike. */
final class CommonRules {
    static final int VALUE_LIMIT = 255;
    static final int DESCRIPTION_BYTES = 4_000;

    private CommonRules() {}

    static void check(Element parent, Findings findings) {
        text(parent, "subtitle", VALUE_LIMIT, findings);
        text(parent, "summary", DESCRIPTION_BYTES, findings);
        text(parent, "keywords", VALUE_LIMIT, findings);
        Tags.value(parent, Vocabulary.ITUNES, "keywords")
                .filter(keywords -> keywords.contains(" ") && !keywords.contains(","))
                .ifPresent(keywords -> findings.add("InvalidKeywords", "itunes:keywords"));
        for (Element block : Tags.all(parent, Vocabulary.ITUNES, "block")) {
            findings.addWhen(
                    !Set.of("yes", "no", "clean").contains(Tags.text(block).toLowerCase(Locale.ROOT)),
                    "InvalidYesNoClean",
                    "itunes:block");
        }
    }

    /** {@code true} or {@code false}; the words of older feeds are understood and told. */
    static Optional<Boolean> explicit(Element parent, Findings findings) {
        List<Element> all = Tags.all(parent, Vocabulary.ITUNES, "explicit");
        findings.addWhen(all.size() > 1, "DuplicateElement", "itunes:explicit");
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String value = Tags.text(all.get(0));
        findings.addWhen(!Set.of("true", "false").contains(value), "InvalidTrueFalse", "itunes:explicit");
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "explicit" -> Optional.of(true);
            case "false", "no", "clean" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<String> image(Element parent, Findings findings) {
        Optional<Element> image = Tags.first(parent, Vocabulary.ITUNES, "image");
        if (image.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> href = image.flatMap(element -> Tags.attribute(element, "href"));
        findings.addWhen(href.isEmpty(), "MissingAttribute", "itunes:image");
        Optional<String> valid = href.flatMap(WebAddress::of).map(Object::toString);
        findings.addWhen(href.isPresent() && valid.isEmpty(), "InvalidLink", "itunes:image");
        return valid;
    }

    private static void text(Element parent, String name, int limit, Findings findings) {
        for (Element element : Tags.all(parent, Vocabulary.ITUNES, name)) {
            String text = Tags.text(element);
            String tag = "itunes:" + name;
            findings.addWhen(FeedText.hasMarkup(text), "ContainsHTML", tag);
            findings.addWhen(FeedText.bytes(text.strip()) > limit, "TooLong", tag);
        }
    }
}
