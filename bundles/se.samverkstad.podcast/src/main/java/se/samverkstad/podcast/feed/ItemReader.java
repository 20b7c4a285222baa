package se.samverkstad.podcast.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.Numbering;
import se.samverkstad.podcast.domain.PlainText;
import se.samverkstad.podcast.domain.Words;

/** Reads one item of a feed. */
final class ItemReader {
    private static final int GUID_LIMIT = 1_000;
    private static final Pattern POSITIVE = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern SMALL = Pattern.compile("\\d{1,4}");

    private ItemReader() {}

    /** @param guids those of earlier items; this item's is added */
    static ImportedItem read(Element item, Set<String> guids, Findings findings) {
        String written = Tags.value(item, Vocabulary.RSS, "title").orElse("");
        findings.at(written.isEmpty() ? "item" : PersonalNumbers.masked(written));
        String title = FeedText.discreet(written, "title", findings);
        findings.addWhen(title.isEmpty(), "MissingElement", "title");
        findings.addWhen(title.length() > CommonRules.VALUE_LIMIT, "TooLong", "title");
        CommonRules.check(item, findings);
        CommonRules.image(item, findings);
        episodeType(item, findings);
        return new ImportedItem(
                guid(item, guids, findings),
                FeedText.shortened(title, Words.TITLE_LIMIT),
                description(item, findings),
                published(item, findings),
                seconds(item, findings),
                new Numbering(number(item, "season", findings), number(item, "episode", findings)),
                CommonRules.explicit(item, findings),
                EnclosureReader.read(item, findings));
    }

    private static Optional<Guid> guid(Element item, Set<String> guids, Findings findings) {
        Optional<Element> element = Tags.first(item, Vocabulary.RSS, "guid");
        String value = element.map(Tags::text).orElse("");
        if (value.isBlank()) {
            findings.add("MissingElement", "guid");
            return Optional.empty();
        }
        if (value.length() > GUID_LIMIT) {
            findings.add("TooLong", "guid");
            return Optional.empty();
        }
        String permalink = element.map(guid -> guid.getAttribute("isPermaLink")).orElse("");
        findings.addWhen(element.filter(ItemReader::hasOtherAttributes).isPresent(), "UnexpectedAttribute", "guid");
        findings.addWhen(!"false".equals(permalink) && WebAddress.of(value).isEmpty(), "InvalidHttpGUID", "guid");
        findings.addWhen(SMALL.matcher(value.strip()).matches(), "NotSufficientlyUnique", "guid");
        if (!guids.add(value)) {
            findings.add("DuplicateValue", "guid");
            return Optional.empty();
        }
        return Optional.of(new Guid(value, "true".equals(permalink)));
    }

    private static boolean hasOtherAttributes(Element guid) {
        for (int i = 0; i < guid.getAttributes().getLength(); i++) {
            Node attribute = guid.getAttributes().item(i);
            if (attribute.getNamespaceURI() == null && !"isPermaLink".equals(attribute.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static String description(Element item, Findings findings) {
        String description = Tags.value(item, Vocabulary.RSS, "description")
                .or(() -> Tags.value(item, Vocabulary.ITUNES, "summary"))
                .orElse("");
        findings.addWhen(FeedText.bytes(description) > CommonRules.DESCRIPTION_BYTES, "TooLong", "description");
        String plain = FeedText.discreet(PlainText.of(description), "description", findings);
        return FeedText.shortened(plain, Words.SUMMARY_LIMIT);
    }

    private static Optional<Instant> published(Element item, Findings findings) {
        Optional<FeedDate> date = Tags.value(item, Vocabulary.RSS, "pubDate").map(FeedDate::parse);
        findings.addWhen(date.filter(parsed -> !parsed.valid()).isPresent(), "InvalidRFC2822Date", "pubDate");
        return date.flatMap(FeedDate::instant);
    }

    private static long seconds(Element item, Findings findings) {
        Optional<String> text = Tags.value(item, Vocabulary.ITUNES, "duration");
        boolean invalid =
                text.filter(written -> FeedDuration.parse(written).isEmpty()).isPresent();
        findings.addWhen(invalid, "InvalidDuration", "itunes:duration");
        return text.map(FeedDuration::meant).orElse(OptionalLong.empty()).orElse(0);
    }

    private static Optional<Integer> number(Element item, String name, Findings findings) {
        Optional<Element> element = Tags.first(item, Vocabulary.ITUNES, name);
        Optional<String> number = element.map(Tags::text).map(String::strip).filter(POSITIVE.asMatchPredicate());
        findings.addWhen(element.isPresent() && number.isEmpty(), "InvalidPositiveInteger", "itunes:" + name);
        return number.map(Integer::valueOf);
    }

    private static void episodeType(Element item, Findings findings) {
        Tags.value(item, Vocabulary.ITUNES, "episodeType")
                .filter(type -> !Set.of("full", "trailer", "bonus").contains(type))
                .ifPresent(type -> findings.add("InvalidItunesEpisodeType", "itunes:episodeType"));
    }
}
