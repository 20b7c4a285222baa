package se.samverkstad.podcast.feed;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.samverkstad.api.xml.SafeXml;
import se.samverkstad.api.xml.XmlRefused;
import se.samverkstad.podcast.domain.Finding;
import se.samverkstad.podcast.domain.Ids;
import se.samverkstad.podcast.domain.PodcastGuid;
import se.samverkstad.podcast.feed.FeedRefused.Reason;

/** Reads a feed that others wrote, leniently: what is wrong is left out and told as a {@link Finding}. */
public final class FeedReader {
    /** The most bytes of a feed. */
    public static final long LIMIT = 10L << 20;

    /** The most items of a feed. */
    public static final int ITEM_LIMIT = 5_000;

    private FeedReader() {}

    /**
     * @throws FeedRefused when no channel can be made from it
     * @throws IOException when the stream itself cannot be read
     */
    public static ImportedFeed read(InputStream in) throws FeedRefused, IOException {
        return read(in, LIMIT);
    }

    static ImportedFeed read(InputStream in, long limit) throws FeedRefused, IOException {
        Document document = parse(in, limit);
        Element root = document.getDocumentElement();
        if (!Vocabulary.RSS.has(root.getNamespaceURI()) || !"rss".equals(root.getLocalName())) {
            throw new FeedRefused(Reason.NOT_RSS);
        }
        Element channel =
                Tags.first(root, Vocabulary.RSS, "channel").orElseThrow(() -> new FeedRefused(Reason.NOT_RSS));
        refuseLocked(channel);
        Findings findings = new Findings();
        FileRules.check(document, findings);
        var about = ChannelReader.read(channel, findings);
        Optional<UUID> guid = guid(channel, findings);
        return new ImportedFeed(about, guid, items(channel, findings), findings.all());
    }

    private static Document parse(InputStream in, long limit) throws FeedRefused, IOException {
        try {
            return SafeXml.parse(in, limit);
        } catch (XmlRefused e) {
            throw new FeedRefused(
                    switch (e.reason()) {
                        case TOO_LARGE -> Reason.TOO_LARGE;
                        case DOCTYPE -> Reason.DOCTYPE;
                        case NOT_XML -> Reason.NOT_XML;
                    },
                    e);
        } catch (CharConversionException | UnsupportedEncodingException e) {
            throw new FeedRefused(Reason.NOT_XML, e);
        }
    }

    private static void refuseLocked(Element channel) throws FeedRefused {
        if (Tags.value(channel, Vocabulary.PODCAST, "locked")
                .filter("yes"::equalsIgnoreCase)
                .isPresent()) {
            throw new FeedRefused(Reason.LOCKED);
        }
    }

    private static Optional<UUID> guid(Element channel, Findings findings) {
        Optional<String> own = Tags.value(channel, Vocabulary.PODCAST, "guid");
        Optional<UUID> valid = own.flatMap(Ids::parse);
        if (own.isPresent() && valid.isEmpty()) {
            findings.add("InvalidPodcastGuid", "podcast:guid");
        }
        return valid.or(() -> Tags.all(channel, Vocabulary.ATOM, "link").stream()
                .filter(link -> "self".equals(link.getAttribute("rel")))
                .flatMap(link -> WebAddress.of(link.getAttribute("href")).stream())
                .map(address -> PodcastGuid.of(address.toString()))
                .findFirst());
    }

    private static List<ImportedItem> items(Element channel, Findings findings) throws FeedRefused {
        List<Element> elements = Tags.all(channel, Vocabulary.RSS, "item");
        if (elements.size() > ITEM_LIMIT) {
            throw new FeedRefused(Reason.TOO_MANY_ITEMS);
        }
        List<ImportedItem> items = new ArrayList<>();
        Set<String> guids = new HashSet<>();
        for (Element item : elements) {
            items.add(ItemReader.read(item, guids, findings));
        }
        return items;
    }
}
