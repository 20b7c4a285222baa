package se.samverkstad.podcast.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samverkstad.api.xml.SafeXml;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.Words;

final class FeedWriterTest {
    private static final String BASE = "https://podd.exempel.se";
    private static final String FEED = BASE + "/podcast/flode/prova-pa-mandag-tisdag";
    private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static final String PODCAST = "https://podcastindex.org/namespace/1.0";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Channel channel = Examples.channel(Examples.about());
    private final Episode episode = Examples.published(
            Examples.words(), Guid.of(Examples.EPISODE), Optional.of(Examples.sound()), Optional.empty());

    @Test
    void theChannelHasWhatTheProfileRequiresAndRecommends() throws Exception {
        Element written = channelOf(FeedWriter.write(BASE, channel, List.of(episode)));

        Element self = one(written, ATOM, "link");
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("href")).isEqualTo(FEED);
        assertThat(text(written, null, "title")).isEqualTo("Prova på måndag & tisdag");
        assertThat(text(written, null, "description")).isEqualTo("Forskning &lt;nära> vardagen");
        assertThat(text(written, null, "link")).isEqualTo("https://www.exempel.se/podd");
        assertThat(text(written, null, "language")).isEqualTo("sv");
        assertThat(text(written, ITUNES, "explicit")).isEqualTo("false");
        assertThat(text(written, ITUNES, "author")).isEqualTo("Älvmarks kommun");
        assertThat(one(written, ITUNES, "image").getAttribute("href")).isEqualTo("https://www.exempel.se/omslag.png");
        assertThat(text(written, PODCAST, "locked")).isEqualTo("no");
        assertThat(one(written, PODCAST, "locked").getAttribute("owner")).isEqualTo("podd@exempel.se");
        assertThat(text(written, PODCAST, "guid")).isEqualTo("9b024349-ccf0-5f69-a609-6b82873eab3c");
        List<Element> categories = all(written, ITUNES, "category");
        assertThat(categories)
                .extracting(each -> each.getAttribute("text"))
                .containsExactly("Society & Culture", "Education");
        assertThat(one(categories.get(0), ITUNES, "category").getAttribute("text"))
                .isEqualTo("Documentary");
    }

    @Test
    void anItemHasWhatTheProfileRequiresAndRecommends() throws Exception {
        Element item = one(channelOf(FeedWriter.write(BASE, channel, List.of(episode))), null, "item");

        assertThat(text(item, null, "title")).isEqualTo("Börja med en fråga");
        assertThat(text(item, null, "guid")).isEqualTo("urn:uuid:" + Examples.EPISODE);
        assertThat(one(item, null, "guid").getAttribute("isPermaLink")).isEqualTo("false");
        assertThat(text(item, null, "link")).isEqualTo(BASE + "/podcast/p/prova-pa-mandag-tisdag/borja-med-en-fraga");
        assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text(item, null, "pubDate")))
                .isNotNull();
        assertThat(text(item, null, "pubDate")).isEqualTo("Mon, 2 Nov 2026 05:00:00 GMT");
        assertThat(text(item, null, "description")).isEqualTo("Om att fråga &lt;först>.");
        assertThat(text(item, ITUNES, "duration")).isEqualTo("59");
        assertThat(text(item, ITUNES, "season")).isEqualTo("2");
        assertThat(text(item, ITUNES, "episode")).isEqualTo("6");
        Element enclosure = one(item, null, "enclosure");
        assertThat(enclosure.getAttribute("url"))
                .isEqualTo(BASE + "/podcast/ljud/" + Examples.EPISODE + "/borja-med-en-fraga.mp3");
        assertThat(enclosure.getAttribute("length")).isEqualTo("476397");
        assertThat(enclosure.getAttribute("type")).isEqualTo("audio/mpeg");
        Element transcript = one(item, PODCAST, "transcript");
        assertThat(transcript.getAttribute("url")).isEqualTo(BASE + "/podcast/text/" + Examples.EPISODE);
        assertThat(transcript.getAttribute("type")).isEqualTo("text/html");
    }

    @Test
    void anImportedGuidAndEnclosureAreWrittenAsTheyCame() throws Exception {
        String guid = " tag:exempel.se,2005:<1>&\"x\" ";
        Episode imported = Examples.published(
                Examples.words(), new Guid(guid, true), Optional.empty(), Optional.of(Examples.remote()));

        Element item = one(channelOf(FeedWriter.write(BASE, channel, List.of(imported))), null, "item");

        assertThat(text(item, null, "guid")).isEqualTo(guid);
        assertThat(one(item, null, "guid").getAttribute("isPermaLink")).isEqualTo("true");
        assertThat(one(item, null, "enclosure").getAttribute("url"))
                .isEqualTo("https://media.exempel.se/1.mp3?a=1&b=2");
        assertThat(one(item, null, "enclosure").getAttribute("length")).isEqualTo("16770270");
        assertThat(text(item, ITUNES, "duration")).isEqualTo("2794");
    }

    @Test
    void whatIsNotKnownLeavesNoEmptyTag() throws Exception {
        About bare = new About(
                "Titel",
                "",
                "Beskrivning",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
        Episode plain = Examples.published(
                new Words("Titel", "", "Text", ""),
                Guid.of(Examples.EPISODE),
                Optional.of(Examples.sound()),
                Optional.empty());

        Element written = channelOf(FeedWriter.write(BASE, Examples.channel(bare), List.of(plain)));

        assertThat(emptyTags(written)).isEmpty();
        assertThat(all(written, ITUNES, "explicit")).isEmpty();
        assertThat(text(written, null, "link")).isEqualTo(BASE + "/podcast/p/prova-pa-mandag-tisdag");
    }

    @Test
    void textsAreCutToTheirLimitsInWholeCharacters() throws Exception {
        Words words = new Words("Å🎧".repeat(200), "å🎧".repeat(2_000), "Text", "Alla");
        Episode wordy =
                Examples.published(words, Guid.of(Examples.EPISODE), Optional.of(Examples.sound()), Optional.empty());

        Element item = one(channelOf(FeedWriter.write(BASE, channel, List.of(wordy))), null, "item");

        String title = text(item, null, "title");
        assertThat(title.codePointCount(0, title.length())).isEqualTo(255);
        String description = text(item, null, "description");
        assertThat(description.getBytes(StandardCharsets.UTF_8).length).isBetween(3_990, 4_000);
        assertThat(description).endsWith("…").doesNotContain("\uFFFD").doesNotContain("?");
    }

    @Test
    void aDescriptionIsHtmlThatSaysWhatWasWritten() {
        assertThat(FeedHtml.of("A & B", 4_000)).isEqualTo("A & B");
        assertThat(FeedHtml.of("&lt; och <b>", 4_000)).isEqualTo("&amp;lt; och &lt;b>");
        assertThat(FeedHtml.of("ett\n\ntvå & tre", 4_000)).isEqualTo("<p>ett</p><p>två & tre</p>");
        assertThat(FeedText.bytes(FeedHtml.of("<\n\n".repeat(3_000), 4_000))).isBetween(3_900, 4_000);
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() throws Exception {
        Words words = new Words("Ti\u0001tel\uFFFF", "A\u0000B\uD800C", "Text", "Alla");
        Episode odd =
                Examples.published(words, Guid.of(Examples.EPISODE), Optional.of(Examples.sound()), Optional.empty());

        Element item = one(channelOf(FeedWriter.write(BASE, channel, List.of(odd))), null, "item");

        assertThat(text(item, null, "title")).isEqualTo("Titel");
        assertThat(text(item, null, "description")).isEqualTo("ABC");
    }

    @Test
    void theSameEpisodesGiveTheSameBytes() {
        assertThat(FeedWriter.write(BASE, channel, List.of(episode)))
                .isEqualTo(FeedWriter.write(BASE, channel, List.of(episode)));
        assertThat(new String(FeedWriter.write(BASE, channel, List.of(episode)), StandardCharsets.UTF_8))
                .contains("<lastBuildDate>Sat, 21 Nov 2026 08:31:00 GMT</lastBuildDate>");
    }

    @Test
    void ourOwnReaderFindsNothingToComplainAbout() throws Exception {
        byte[] feed = FeedWriter.write(BASE, channel, List.of(episode));

        ImportedFeed read = FeedReader.read(new ByteArrayInputStream(feed));

        assertThat(read.findings()).isEmpty();
        assertThat(read.about()).isEqualTo(Examples.about());
        assertThat(read.guid()).contains(channel.guid());
        ImportedItem item = read.items().get(0);
        assertThat(item.guid()).contains(episode.guid());
        assertThat(item.published()).isEqualTo(episode.publishedAt());
        assertThat(item.seconds()).isEqualTo(59);
    }

    private static Element channelOf(byte[] feed) throws Exception {
        Element rss = SafeXml.parse(new ByteArrayInputStream(feed), 1 << 20).getDocumentElement();
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        return one(rss, null, "channel");
    }

    private static List<String> emptyTags(Element element) {
        List<String> empty = new ArrayList<>();
        if (!element.hasChildNodes() && element.getAttributes().getLength() == 0) {
            empty.add(element.getTagName());
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (element.getAttributes().item(i).getNodeValue().isBlank()) {
                empty.add(element.getTagName() + "@"
                        + element.getAttributes().item(i).getNodeName());
            }
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                empty.addAll(emptyTags(child));
            }
        }
        return empty;
    }

    private static String text(Element parent, @org.jspecify.annotations.Nullable String namespace, String name) {
        return one(parent, namespace, name).getTextContent();
    }

    private static Element one(Element parent, @org.jspecify.annotations.Nullable String namespace, String name) {
        List<Element> found = all(parent, namespace, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private static List<Element> all(Element parent, @org.jspecify.annotations.Nullable String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && name.equals(child.getLocalName())
                    && java.util.Objects.equals(namespace, child.getNamespaceURI())) {
                found.add(child);
            }
        }
        return found;
    }
}
