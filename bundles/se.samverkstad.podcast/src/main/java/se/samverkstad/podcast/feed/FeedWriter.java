package se.samverkstad.podcast.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;

/**
 * Writes the feed of a channel. The same channel and episodes give the same bytes, so that a client which asks again is
 * told that nothing changed.
 */
public final class FeedWriter {
    public static final String CONTENT_TYPE = "application/rss+xml; charset=utf-8";

    private FeedWriter() {}

    /**
     * @param base the address of the installation, without a trailing slash
     * @param episodes published ones, in the order they are to stand
     */
    public static byte[] write(String base, Channel channel, List<Episode> episodes) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            FeedXml feed = new FeedXml(xml);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            feed.begin("rss");
            xml.writeNamespace("itunes", Vocabulary.ITUNES.uri());
            xml.writeNamespace("podcast", Vocabulary.PODCAST.uri());
            xml.writeNamespace("atom", Vocabulary.ATOM.uri());
            xml.writeAttribute("version", "2.0");
            feed.begin("channel");
            channel(feed, base, channel, episodes);
            for (Episode episode : episodes) {
                ItemWriter.write(feed, base, channel, episode);
            }
            feed.end();
            feed.end();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed of channel %s cannot be written".formatted(channel.slug()), e);
        }
    }

    private static void channel(FeedXml feed, String base, Channel channel, List<Episode> episodes)
            throws XMLStreamException {
        About about = channel.about();
        String self = base + Addresses.feed(channel.slug());
        feed.empty("atom:link", "href", self, "rel", "self", "type", "application/rss+xml");
        feed.text("title", about.title());
        feed.text("link", about.link().isEmpty() ? base + Addresses.page(channel) : about.link());
        feed.text("description", FeedHtml.of(about.description(), CommonRules.DESCRIPTION_BYTES));
        feed.text("language", about.language());
        feed.text("copyright", about.copyright());
        feed.text("generator", "Samverkstad");
        feed.text("lastBuildDate", FeedDate.format(latestChange(channel, episodes)));
        feed.text("podcast:guid", channel.guid().toString());
        feed.text("podcast:locked", about.locked() ? "yes" : "no", "owner", about.ownerEmail());
        feed.text("itunes:author", about.author());
        feed.text("itunes:explicit", about.explicit().map(String::valueOf).orElse(""));
        feed.text("itunes:type", about.serial() ? "serial" : "episodic");
        Optional<String> image = channel.cover()
                .map(cover -> base + Addresses.cover(channel, cover))
                .or(about::image);
        if (image.isPresent()) {
            feed.empty("itunes:image", "href", image.get());
        }
        owner(feed, about);
        for (Category category : about.categories()) {
            category(feed, category);
        }
    }

    private static void owner(FeedXml feed, About about) throws XMLStreamException {
        if (!about.ownerEmail().isEmpty()) {
            feed.begin("itunes:owner");
            feed.text("itunes:name", about.ownerName());
            feed.text("itunes:email", about.ownerEmail());
            feed.end();
        }
    }

    private static void category(FeedXml feed, Category category) throws XMLStreamException {
        if (category.below().isEmpty()) {
            feed.empty("itunes:category", "text", category.name());
            return;
        }
        feed.begin("itunes:category", "text", category.name());
        feed.empty("itunes:category", "text", category.below().get());
        feed.end();
    }

    private static Instant latestChange(Channel channel, List<Episode> episodes) {
        return Stream.concat(
                        Stream.of(channel.change().at()),
                        episodes.stream().map(episode -> episode.change().at()))
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
