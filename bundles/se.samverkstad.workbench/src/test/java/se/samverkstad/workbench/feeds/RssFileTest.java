package se.samverkstad.workbench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.samverkstad.api.feed.Item;
import se.samverkstad.api.feed.Items;
import se.samverkstad.api.xml.SafeXml;

final class RssFileTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T07:00:00Z");
    private static final Item ITEM = new Item(
            "1",
            "Fråga <först> & sedan",
            "/podcast/avsnitt/1?a=1&b=2",
            "Kort.",
            "Ett <b>stycke</b>\när två rader.\n\nEtt till ]]> \u0000\u0008\ud800 🎧",
            FIRST);
    private static final Item LATER = new Item("2", "Nyare", "/podcast/avsnitt/2", "", "", FIRST.plusSeconds(60));

    @Test
    void aReaderFindsEachItemWithItsWholeText() throws Exception {
        Document rss = rss(LATER, ITEM);

        assertThat(value(rss, "title", 0)).isEqualTo("Nytt & gott – Älvmarks kommun");
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(2);
        assertThat(value(rss, "title", 2)).isEqualTo("Fråga <först> & sedan");
        assertThat(value(rss, "link", 2)).isEqualTo("https://samverkstad.example/podcast/avsnitt/1?a=1&b=2");
        assertThat(value(rss, "guid", 1)).isEqualTo("radio/nytt/1");
        assertThat(value(rss, "content:encoded", 0))
                .isEqualTo("<p>Ett &lt;b&gt;stycke&lt;/b&gt;<br>är två rader.</p><p>Ett till ]]&gt;  🎧</p>");
        assertThat(rss.getElementsByTagName("content:encoded").getLength()).isEqualTo(1);
    }

    @Test
    void itSaysWhereItIsFetchedAndWhenItsNewestIsFrom() throws Exception {
        Document rss = rss(LATER, ITEM);

        Element self = (Element) rss.getElementsByTagName("atom:link").item(0);
        assertThat(self.getAttribute("href")).isEqualTo("https://samverkstad.example/adress/hemlig.xml");
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(value(rss, "pubDate", 1)).isEqualTo("Mon, 05 Jan 2026 07:00:00 +0000");
        assertThat(ZonedDateTime.parse(value(rss, "lastBuildDate", 0), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(LATER.published());
    }

    @Test
    void aFeedWithNothingInItIsAFeed() throws Exception {
        Document rss = rss();

        assertThat(rss.getElementsByTagName("item").getLength()).isZero();
        assertThat(rss.getElementsByTagName("lastBuildDate").getLength()).isZero();
    }

    @Test
    void theSameItemsAreTheSameBytes() {
        Items items = new Items(List.of(LATER, ITEM));

        assertThat(RssFile.of(Heads.in("sv"), items)).isEqualTo(RssFile.of(Heads.in("sv"), items));
    }

    private static Document rss(Item... items) throws Exception {
        byte[] bytes = RssFile.of(Heads.in("sv"), new Items(List.of(items)));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return SafeXml.parse(new ByteArrayInputStream(bytes), 1 << 20);
    }

    private static String value(Document rss, String tag, int index) {
        return rss.getElementsByTagName(tag).item(index).getTextContent();
    }
}
