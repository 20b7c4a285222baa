package se.samverkstad.podcast.feed;

import javax.xml.stream.XMLStreamException;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.RemoteSound;
import se.samverkstad.podcast.domain.Sound;

/** Writes one published episode as an item of a feed. */
final class ItemWriter {
    private ItemWriter() {}

    static void write(FeedXml feed, String base, Channel channel, Episode episode) throws XMLStreamException {
        feed.begin("item");
        feed.text("title", FeedText.shortened(episode.words().title(), CommonRules.VALUE_LIMIT));
        guid(feed, episode.guid());
        feed.text("link", base + Addresses.page(channel, episode));
        if (episode.publishedAt().isPresent()) {
            feed.text("pubDate", FeedDate.format(episode.publishedAt().get()));
        }
        feed.text("description", FeedHtml.of(episode.words().summary(), CommonRules.DESCRIPTION_BYTES));
        enclosure(feed, base, episode);
        feed.text("itunes:duration", episode.seconds() > 0 ? Long.toString(episode.seconds()) : "");
        feed.text("itunes:explicit", episode.explicit().map(String::valueOf).orElse(""));
        feed.text(
                "itunes:season",
                episode.numbering().season().map(String::valueOf).orElse(""));
        feed.text(
                "itunes:episode",
                episode.numbering().episode().map(String::valueOf).orElse(""));
        feed.empty(
                "podcast:transcript",
                "url",
                base + Addresses.textVersion(episode),
                "type",
                "text/html",
                "language",
                channel.about().language());
        feed.end();
    }

    private static void guid(FeedXml feed, Guid guid) throws XMLStreamException {
        feed.exact("guid", guid.value(), "isPermaLink", String.valueOf(guid.permalink()));
    }

    private static void enclosure(FeedXml feed, String base, Episode episode) throws XMLStreamException {
        if (episode.sound().isPresent()) {
            Sound sound = episode.sound().get();
            enclosure(
                    feed,
                    base + Addresses.sound(episode, sound),
                    sound.media().length(),
                    sound.type().inFeed());
        } else if (episode.remote().isPresent()) {
            RemoteSound remote = episode.remote().get();
            enclosure(feed, remote.url().toString(), remote.length(), remote.type());
        }
    }

    private static void enclosure(FeedXml feed, String url, long length, String type) throws XMLStreamException {
        feed.empty("enclosure", "url", url, "length", Long.toString(length), "type", type);
    }
}
