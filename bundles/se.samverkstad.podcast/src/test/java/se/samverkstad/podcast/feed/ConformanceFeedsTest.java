package se.samverkstad.podcast.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.podcast.Conformance;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Finding;
import se.samverkstad.podcast.feed.FeedRefused.Reason;

final class ConformanceFeedsTest {
    private static final Pattern EXPECT = Pattern.compile("Expect:\\s+(!?)(\\w+)");

    @Test
    void theFeedsOfBroadcastersAreRead() throws Exception {
        List<Path> feeds = Stream.of("rome-feeds/xml", "rome-feeds/itunes")
                .flatMap(folder -> Conformance.feeds(folder).stream())
                .toList();
        assumeTrue(!feeds.isEmpty(), "no feeds here");

        for (Path path : feeds) {
            ImportedFeed feed = read(path);
            assertThat(feed.items()).as(path.toString()).isNotEmpty();
            assertThat(feed.about().title()).as(path.toString()).isNotBlank();
            assertThat(feed.items())
                    .as(path.toString())
                    .allSatisfy(item -> assertThat(item.title()).isNotBlank());
            assertThat(feed.items())
                    .as(path.toString())
                    .anySatisfy(item -> assertThat(item.sound()).isPresent());
        }
        ImportedFeed leshow = read(Conformance.file("conformance/rome-feeds/xml/leshow.xml"));
        assertThat(leshow.about().serial()).isTrue();
        assertThat(leshow.items().get(0).seconds()).isEqualTo(46 * 60 + 34);
        assertThat(leshow.items().get(0).guid())
                .hasValueSatisfying(guid ->
                        assertThat(guid.value()).isEqualTo("http://66.186.18.80/podcast/mp3/ls/ls050731le_Show.mp3"));
        assertThat(read(Conformance.file("conformance/rome-feeds/xml/at.xml"))
                        .about()
                        .ownerEmail())
                .isEqualTo("podmaster@kcrw.org");
    }

    @Test
    void aLockedFeedIsRefused() {
        Path example = Conformance.file("conformance/podcast-namespace/example.xml");

        assertThatThrownBy(() -> read(example))
                .asInstanceOf(type(FeedRefused.class))
                .extracting(FeedRefused::reason)
                .isEqualTo(Reason.LOCKED);
    }

    @Test
    void everyCaseOfTheFeedValidatorIsTold() throws Exception {
        List<Path> feeds = Conformance.feeds("feedvalidator-itunes");
        assumeTrue(!feeds.isEmpty(), "no feeds here");

        for (Path path : feeds) {
            Matcher expect = EXPECT.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
            assertThat(expect.find()).as(path.toString()).isTrue();
            ImportedFeed feed = read(path);
            Channel channel = Examples.channel(feed.about());
            Channel found = new Channel(
                    channel.id(),
                    channel.slug(),
                    channel.guid(),
                    feed.about(),
                    channel.cover(),
                    true,
                    feed.findings(),
                    channel.change());
            List<String> codes = found.toComplete().stream().map(Finding::code).toList();
            if (expect.group(1).isEmpty()) {
                assertThat(codes).as(path.getFileName().toString()).contains(expect.group(2));
            } else {
                assertThat(codes).as(path.getFileName().toString()).doesNotContain(expect.group(2));
            }
        }
    }

    private static ImportedFeed read(Path path) throws FeedRefused, IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return FeedReader.read(in);
        }
    }
}
