package se.samverkstad.podcast.feed;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverkstad.podcast.domain.Paragraphs;

/**
 * Plain text as a description, which clients read as HTML. Only what they would take for markup is escaped, because some
 * show an entity as it stands.
 */
final class FeedHtml {
    private static final Pattern ENTITY = Pattern.compile("&(?=#|[A-Za-z]+[0-9]*;)");

    private FeedHtml() {}

    /** At most that many bytes of UTF-8, tags included. */
    static String of(String text, int limit) {
        String whole = FeedText.writable(text).strip();
        String html = html(whole);
        if (FeedText.bytes(html) <= limit) {
            return html;
        }
        int fits = 3;
        for (int tooMuch = limit + 1; tooMuch - fits > 1; ) {
            int tried = (fits + tooMuch) / 2;
            if (FeedText.bytes(html(FeedText.withinBytes(whole, tried))) <= limit) {
                fits = tried;
            } else {
                tooMuch = tried;
            }
        }
        return html(FeedText.withinBytes(whole, fits));
    }

    private static String html(String text) {
        List<String> paragraphs = Paragraphs.of(text);
        return paragraphs.size() < 2
                ? escaped(text)
                : paragraphs.stream()
                        .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
                        .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return ENTITY.matcher(text).replaceAll("&amp;").replace("<", "&lt;");
    }
}
