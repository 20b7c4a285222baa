package se.samverkstad.podcast.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.Finding;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.PodcastGuid;
import se.samverkstad.podcast.feed.FeedRefused.Reason;

final class FeedReaderTest {
    private static final String REQUIRED =
            "<title>Podd</title><link>https://exempel.se</link><description>Om &lt;b&gt;forskning&lt;/b&gt;</description>";

    @Test
    void bothSpellingsAndAnyPrefixOfTheNamespacesAreUnderstood() throws Exception {
        for (String namespace :
                List.of("http://www.itunes.com/dtds/podcast-1.0.dtd", "http://www.itunes.com/DTDs/Podcast-1.0.dtd")) {
            ImportedFeed feed = read("<rss version='2.0' xmlns:it='" + namespace + "' xmlns:pc="
                    + "'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md'><channel>"
                    + REQUIRED
                    + "<pc:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</pc:guid><pc:locked>no</pc:locked>"
                    + "<it:author>Kommunen</it:author><it:category text='Science'/></channel></rss>");

            assertThat(feed.about().author()).isEqualTo("Kommunen");
            assertThat(feed.about().categories()).containsExactly(new Category("Science", Optional.empty()));
            assertThat(feed.guid()).contains(UUID.fromString("9b024349-ccf0-5f69-a609-6b82873eab3c"));
            assertThat(feed.about().description()).isEqualTo("Om forskning");
        }
    }

    @Test
    void personalNumbersAreMaskedWhereTextIsKeptAndThatIsTold() throws Exception {
        ImportedFeed feed = channel("<title>Podd 121212-1212</title><link>https://exempel.se</link>"
                + "<description>Om &lt;b&gt;12121&lt;/b&gt;2-1212</description><copyright>Bo 1212121212</copyright>"
                + "<item><title>Hos 121212+1212</title><description>Ring 19121212 1212.</description>"
                + "<guid isPermaLink='false'>121212-1212</guid></item>");

        assertThat(feed.about().title()).isEqualTo("Podd ••••••-••••");
        assertThat(feed.about().description()).isEqualTo("Om ••••••-••••");
        assertThat(feed.about().copyright()).isEqualTo("Bo ••••••-••••");
        assertThat(feed.items().get(0).title()).isEqualTo("Hos ••••••-••••");
        assertThat(feed.items().get(0).description()).isEqualTo("Ring ••••••-••••.");
        // The name that podcast apps know an episode by is no text; another would be another episode.
        assertThat(feed.items().get(0).guid().orElseThrow().value()).isEqualTo("121212-1212");
        assertThat(feed.findings())
                .contains(
                        new Finding("PersonalNumber", "title", ""),
                        new Finding("PersonalNumber", "copyright", ""),
                        new Finding("PersonalNumber", "description", "Hos ••••••-••••"));
    }

    @Test
    void aFeedWithoutAGuidGetsTheOneOfTheAddressItNames() throws Exception {
        ImportedFeed feed = channel(
                REQUIRED + "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='https://podnews.net/rss'/>");

        assertThat(feed.guid()).contains(PodcastGuid.of("podnews.net/rss"));
        assertThat(channel(REQUIRED).guid()).isEmpty();
    }

    @Test
    void anItemKeepsItsGuidCharacterByCharacter() throws Exception {
        ImportedFeed feed = channel(REQUIRED
                + "<item><title>A</title><guid isPermaLink='false'><![CDATA[ x&y ]]>&#233;\n</guid></item>"
                + "<item><title>B</title><guid isPermaLink='true'>https://exempel.se/1</guid></item>"
                + "<item><title>C</title><guid>https://exempel.se/2</guid></item>");

        assertThat(feed.items())
                .extracting(ImportedItem::guid)
                .containsExactly(
                        Optional.of(new Guid(" x&y é\n", false)),
                        Optional.of(new Guid("https://exempel.se/1", true)),
                        Optional.of(new Guid("https://exempel.se/2", false)));
        assertThat(feed.findings()).isEmpty();
    }

    @Test
    void aGuidUsedTwiceIsTakenOnce() throws Exception {
        ImportedFeed feed = channel(REQUIRED
                + "<item><title>A</title><guid isPermaLink='false'>a&#98;c</guid></item>"
                + "<item><title>B</title><guid isPermaLink='false'><![CDATA[abc]]></guid></item>"
                + "<item><title>C</title><guid isPermaLink='false'>a%62c</guid></item>");

        assertThat(feed.items()).extracting(item -> item.guid().isPresent()).containsExactly(true, false, true);
        assertThat(feed.findings()).containsExactly(new Finding("DuplicateValue", "guid", "B"));
    }

    @Test
    void anItemIsReadWhole() throws Exception {
        ImportedItem item = channel(
                        REQUIRED
                                + "<item><title> Avsnitt </title><description>&lt;p&gt;Ett&lt;/p&gt;</description>"
                                + "<pubDate>Sun, 31 Jul 2005 16:00:00 GMT</pubDate><i:duration>46:34</i:duration>"
                                + "<i:season>2</i:season><i:episode>7</i:episode><i:explicit>true</i:explicit>"
                                + "<enclosure url='http://exempel.se/a.mp3?x=1&amp;y=2' length='16770270' type='audio/mpeg'/></item>")
                .items()
                .get(0);

        assertThat(item.title()).isEqualTo("Avsnitt");
        assertThat(item.description()).isEqualTo("Ett");
        assertThat(item.published()).contains(Instant.parse("2005-07-31T16:00:00Z"));
        assertThat(item.seconds()).isEqualTo(2794);
        assertThat(item.numbering().season()).contains(2);
        assertThat(item.numbering().episode()).contains(7);
        assertThat(item.explicit()).contains(true);
        assertThat(item.sound())
                .hasValueSatisfying(sound -> assertThat(sound.url()).hasToString("http://exempel.se/a.mp3?x=1&y=2"));
    }

    @Test
    void whatIsWrongInAnItemIsToldByItsCode() throws Exception {
        assertThat(codes("<enclosure length='1' type='audio/mpeg'/>")).contains("MissingAttribute");
        assertThat(codes("<enclosure url='https://e.se/a.mp3' length='' type='audio/mpeg'/>"))
                .contains("InvalidIntegerAttribute");
        assertThat(codes("<enclosure url='https://e.se/a.mp3' length='1.5' type='audio/mpeg'/>"))
                .contains("InvalidIntegerAttribute");
        assertThat(codes("<enclosure url='https://e.se/a.mp3' length='-1' type='audio/mpeg'/>"))
                .contains("InvalidNonNegativeInteger");
        assertThat(codes("<enclosure url='https://e.se/a.mp3' length='1' type='mp3'/>"))
                .contains("InvalidMIMEAttribute");
        assertThat(codes("<enclosure url='ftp://e.se/a.mp3' length='1' type='audio/mpeg'/>"))
                .contains("InvalidURLAttribute");
        assertThat(codes("<guid isPermaLink='false'>17</guid>")).contains("NotSufficientlyUnique");
        assertThat(codes("<guid>inte en adress</guid>")).contains("InvalidHttpGUID");
        assertThat(codes("<guid isPermalink='false'>https://e.se</guid>")).contains("UnexpectedAttribute");
        assertThat(codes("<pubDate>Mon, 31 Jul 2005 16:00:00 GMT</pubDate>")).contains("InvalidRFC2822Date");
        assertThat(codes("<pubDate>Tue, 32 Jul 2005 16:00:00 GMT</pubDate>")).contains("InvalidRFC2822Date");
        assertThat(codes("<pubDate>Sun, 31 Jul 2005 16:00:00 +02:00</pubDate>")).contains("InvalidRFC2822Date");
    }

    @Test
    void aDateThatIsWrittenOddlyStillCounts() {
        assertThat(FeedDate.parse("Mon, 31 Jul 2005 16:00:00 +02:00").instant())
                .contains(Instant.parse("2005-07-31T14:00:00Z"));
        assertThat(FeedDate.parse("1 Aug 05 09:00 PDT").instant()).contains(Instant.parse("2005-08-01T16:00:00Z"));
        assertThat(FeedDate.parse("igår").instant()).isEmpty();
        assertThat(FeedDate.parse("Sun, 31 Jul 2005 16:00:00 -0700").valid()).isTrue();
    }

    @Test
    void durationsAreSecondsOrAClock() {
        assertThat(FeedDuration.parse("95")).hasValue(95);
        assertThat(FeedDuration.parse("7:40")).hasValue(460);
        assertThat(FeedDuration.parse("00:28:59")).hasValue(1739);
        assertThat(FeedDuration.parse("00:07:74")).isEmpty();
        assertThat(FeedDuration.parse("95.5")).isEmpty();
        assertThat(FeedDuration.parse("")).isEmpty();
        assertThat(FeedDuration.meant("00:04:49.6")).hasValue(289);
        assertThat(FeedDuration.meant("länge")).isEmpty();
    }

    @Test
    void eachRefusalHasItsReason() {
        assertThat(reason("inte xml")).isEqualTo(Reason.NOT_XML);
        assertThat(reason("<rss><channel>")).isEqualTo(Reason.NOT_XML);
        assertThat(reason("")).isEqualTo(Reason.NOT_XML);
        assertThat(reason("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss/>"))
                .isEqualTo(Reason.DOCTYPE);
        assertThat(reason("<feed xmlns='http://www.w3.org/2005/Atom'/>")).isEqualTo(Reason.NOT_RSS);
        assertThat(reason("<html><body/></html>")).isEqualTo(Reason.NOT_RSS);
        assertThat(reason("<rss version='2.0'/>")).isEqualTo(Reason.NOT_RSS);
        assertThat(reason(rss("<link>https://e.se</link><description>x</description>")))
                .isEqualTo(Reason.NO_TITLE);
        assertThat(reason(rss("<title> </title><link>https://e.se</link><description>x</description>")))
                .isEqualTo(Reason.NO_TITLE);
        assertThat(reason(rss("<title>x</title><description>x</description>"))).isEqualTo(Reason.NO_LINK);
        assertThat(reason(rss("<title>x</title><link>https://e.se</link>"))).isEqualTo(Reason.NO_DESCRIPTION);
        assertThat(reason(
                        rss(REQUIRED + "<p:locked xmlns:p='https://podcastindex.org/namespace/1.0'> YES </p:locked>")))
                .isEqualTo(Reason.LOCKED);
        assertThat(reason(rss(REQUIRED + "<item/>".repeat(FeedReader.ITEM_LIMIT + 1))))
                .isEqualTo(Reason.TOO_MANY_ITEMS);
    }

    @Test
    void bytesThatAreNoCharactersAreNoXml() {
        byte[] latin1 = ("<?xml version='1.0' encoding='UTF-8'?>" + rss("<title>å</title>"))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> FeedReader.read(new ByteArrayInputStream(latin1)))
                .asInstanceOf(type(FeedRefused.class))
                .extracting(FeedRefused::reason)
                .isEqualTo(Reason.NOT_XML);
    }

    @Test
    void reasonsForALargeFileComeBeforeItIsRead() {
        byte[] feed = rss(REQUIRED).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FeedReader.read(new ByteArrayInputStream(feed), 50))
                .asInstanceOf(type(FeedRefused.class))
                .extracting(FeedRefused::reason)
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void deepNestingCostsNoStack() throws Exception {
        String deep = "<i:category text='Arts'>".repeat(20_000) + "</i:category>".repeat(20_000);

        ImportedFeed feed = channel(
                REQUIRED + deep + "<item><title>" + "<b>".repeat(20_000) + "</b>".repeat(20_000) + "</title></item>");

        assertThat(feed.items()).hasSize(1);
    }

    private static List<String> codes(String inItem) throws Exception {
        return channel(REQUIRED + "<item><title>A</title>" + inItem + "</item>").findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static Reason reason(String feed) {
        try {
            read(feed);
            throw new AssertionError("was not refused");
        } catch (FeedRefused e) {
            return e.reason();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ImportedFeed channel(String content) throws Exception {
        return read(rss(content));
    }

    private static String rss(String content) {
        return "<rss version='2.0' xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel>" + content
                + "</channel></rss>";
    }

    private static ImportedFeed read(String feed) throws FeedRefused, java.io.IOException {
        return FeedReader.read(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }
}
