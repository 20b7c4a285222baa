package se.samverkstad.podcast.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.PlainText;
import se.samverkstad.podcast.feed.FeedRefused.Reason;

/** Reads what a channel says of itself. */
final class ChannelReader {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]{1,64}@[^@\\s<>]{1,180}\\.[^@\\s<>.]{2,}");

    private ChannelReader() {}

    static About read(Element channel, Findings findings) throws FeedRefused {
        findings.at("");
        String title = FeedText.discreet(required(channel, "title", Reason.NO_TITLE), "title", findings);
        String link = required(channel, "link", Reason.NO_LINK);
        String description = required(channel, "description", Reason.NO_DESCRIPTION);
        findings.addWhen(FeedText.bytes(description) > CommonRules.DESCRIPTION_BYTES, "TooLong", "description");
        findings.addWhen(title.length() > CommonRules.VALUE_LIMIT, "TooLong", "title");
        CommonRules.check(channel, findings);
        findings.addWhen(
                !Tags.all(channel, Vocabulary.ITUNES, "duration").isEmpty(), "UndefinedElement", "itunes:duration");
        return new About(
                shortened(title),
                link(link, findings),
                FeedText.withinBytes(
                        FeedText.discreet(PlainText.of(description), "description", findings),
                        CommonRules.DESCRIPTION_BYTES),
                language(channel, findings),
                line(Tags.value(channel, Vocabulary.ITUNES, "author"), "itunes:author", findings),
                line(ownerName(channel), "itunes:name", findings),
                ownerEmail(channel, findings),
                line(Tags.value(channel, Vocabulary.RSS, "copyright"), "copyright", findings),
                categories(channel, findings),
                CommonRules.explicit(channel, findings),
                image(channel, findings),
                serial(channel, findings),
                false);
    }

    static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    private static String required(Element channel, String name, Reason reason) throws FeedRefused {
        return Tags.value(channel, Vocabulary.RSS, name).orElseThrow(() -> new FeedRefused(reason));
    }

    private static String shortened(String text) {
        return FeedText.shortened(text, CommonRules.VALUE_LIMIT);
    }

    private static String line(Optional<String> text, String element, Findings findings) {
        return shortened(FeedText.discreet(text.orElse(""), element, findings));
    }

    private static String link(String link, Findings findings) {
        Optional<String> valid = WebAddress.of(link).map(Object::toString);
        findings.addWhen(valid.isEmpty(), "InvalidLink", "link");
        return valid.orElse("");
    }

    private static String language(Element channel, Findings findings) {
        Optional<String> language = Tags.value(channel, Vocabulary.RSS, "language");
        boolean invalid = language.filter(value -> !isLanguage(value)).isPresent();
        findings.addWhen(invalid, "InvalidLanguage", "language");
        return invalid ? "" : language.orElse("");
    }

    private static Optional<String> ownerName(Element channel) {
        return Tags.first(channel, Vocabulary.ITUNES, "owner")
                .flatMap(owner -> Tags.value(owner, Vocabulary.ITUNES, "name"));
    }

    private static String ownerEmail(Element channel, Findings findings) {
        Optional<Element> owner = Tags.first(channel, Vocabulary.ITUNES, "owner");
        Optional<String> email = owner.flatMap(element -> Tags.value(element, Vocabulary.ITUNES, "email"));
        findings.addWhen(owner.isPresent() && email.isEmpty(), "MissingElement", "itunes:email");
        boolean invalid = email.filter(value -> !isEmail(value)).isPresent();
        findings.addWhen(invalid, "InvalidContact", "itunes:email");
        boolean someone = email.filter(PersonalNumbers::in).isPresent();
        findings.addWhen(someone, "PersonalNumber", "itunes:email");
        return invalid || someone ? "" : email.orElse("");
    }

    private static List<Category> categories(Element channel, Findings findings) {
        List<Category> kept = new ArrayList<>();
        for (Element element : Tags.all(channel, Vocabulary.ITUNES, "category")) {
            Optional<String> name = Tags.attribute(element, "text");
            findings.addWhen(name.isEmpty(), "MissingAttribute", "itunes:category");
            if (name.isPresent()) {
                Optional<Element> below = Tags.first(element, Vocabulary.ITUNES, "category");
                Optional<String> belowName = below.flatMap(sub -> Tags.attribute(sub, "text"));
                findings.addWhen(below.isPresent() && belowName.isEmpty(), "MissingAttribute", "itunes:category");
                category(new Category(name.get(), belowName), findings)
                        .filter(category -> !kept.contains(category))
                        .ifPresent(kept::add);
            }
        }
        return kept;
    }

    /** The category if Apple has it today, or the part of it that Apple has. */
    private static Optional<Category> category(Category category, Findings findings) {
        if (Categories.isCurrent(category)) {
            return Optional.of(category);
        }
        String code = Categories.isObsolete(category) ? "ObsoleteItunesCategory" : "InvalidItunesCategory";
        findings.add(code, "itunes:category");
        return Optional.of(new Category(category.name(), Optional.empty())).filter(Categories::isCurrent);
    }

    private static Optional<String> image(Element channel, Findings findings) {
        return CommonRules.image(channel, findings)
                .or(() -> Tags.first(channel, Vocabulary.RSS, "image")
                        .flatMap(image -> Tags.value(image, Vocabulary.RSS, "url"))
                        .flatMap(WebAddress::of)
                        .map(Object::toString));
    }

    private static boolean serial(Element channel, Findings findings) {
        Optional<String> type =
                Tags.value(channel, Vocabulary.ITUNES, "type").map(value -> value.toLowerCase(Locale.ROOT));
        findings.addWhen(
                type.filter(value -> !List.of("episodic", "serial").contains(value))
                        .isPresent(),
                "InvalidItunesChannelType",
                "itunes:type");
        return type.filter("serial"::equals).isPresent();
    }
}
