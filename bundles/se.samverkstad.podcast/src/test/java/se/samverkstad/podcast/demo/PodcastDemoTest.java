package se.samverkstad.podcast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.demo.DemoContent;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.api.store.Store;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.PublishGate;
import se.samverkstad.podcast.store.Channels;
import se.samverkstad.podcast.store.Episodes;
import se.samverkstad.podcast.store.Sounds;
import se.samverkstad.store.TestStores;
import se.samverkstad.testkit.demo.DemoContentContract;
import se.samverkstad.testkit.demo.SmallWorld;

final class PodcastDemoTest extends DemoContentContract {
    private static final Path FILES = Path.of("../../runtime/product/src/main/demo/podcast");

    @TempDir
    Path home;

    private TestStores stores;
    private Store store;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        store = stores.of("podcast", Channels.class);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected DemoContent content() {
        return new PodcastDemo(new Channels(store), new Episodes(store), new Sounds(store), new ByName());
    }

    @Override
    protected Path files() {
        return FILES;
    }

    @Override
    protected long rows() {
        return Stream.of("channel", "episode", "sound")
                .mapToLong(table -> store.read(rows -> rows.createQuery("select count(*) from ${table}" + table)
                        .mapTo(Long.class)
                        .one()))
                .sum();
    }

    @Override
    protected List<Instant> dates() {
        return store.read(
                rows -> rows.createQuery("select published_at from ${table}episode where published_at is not null"
                                + " union all select changed_at from ${table}episode")
                        .mapTo(Instant.class)
                        .list());
    }

    @Test
    void whatIsPublishedHasSoundAndText() throws Exception {
        content().fill(new SmallWorld(Instant.parse("2026-11-22T10:00:00Z"), FILES));
        Episodes episodes = new Episodes(store);

        List<Episode> published = episodes.published(100, 0).stream()
                .map(each -> episodes.find(each.id()).orElseThrow())
                .toList();

        assertThat(published).hasSize(11).allSatisfy(episode -> {
            assertThat(PublishGate.missing(episode)).isEmpty();
            assertThat(episode.sound().orElseThrow().fileName()).contains("uppläst av talsyntes");
            assertThat(episode.seconds()).isBetween(20L, 60L);
            assertThat(episode.publishedAt()
                            .orElseThrow()
                            .atZone(ZoneId.of("Europe/Stockholm"))
                            .getDayOfWeek())
                    .isEqualTo(DayOfWeek.MONDAY);
            assertThat(episode.words().transcript()).contains("Källor");
        });
        assertThat(published.get(0).words().title()).isEqualTo("Test i liten skala");
    }

    @Test
    void theOneDraftThatCannotBePublishedLacksItsTextVersion() throws Exception {
        content().fill(new SmallWorld(Instant.parse("2026-11-22T10:00:00Z"), FILES));
        Episodes episodes = new Episodes(store);

        List<Episode> drafts = episodes.inState(EpisodeStatus.DRAFT, 100).stream()
                .map(each -> episodes.find(each.id()).orElseThrow())
                .toList();

        assertThat(drafts).hasSize(3);
        assertThat(drafts)
                .filteredOn(draft -> !PublishGate.missing(draft).isEmpty())
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.words().title()).isEqualTo("Rätt insats i rätt tid");
                    assertThat(PublishGate.missing(draft)).containsExactly(Need.TEXT_VERSION);
                });
        assertThat(episodes.inState(EpisodeStatus.WITHDRAWN, 100))
                .singleElement()
                .satisfies(episode -> assertThat(episode.words().summary()).startsWith("Rättelse"));
    }

    @Test
    void oneChannelIsOpenAndTheOtherIsNot() throws Exception {
        content().fill(new SmallWorld(Instant.parse("2026-11-22T10:00:00Z"), FILES));

        assertThat(new Channels(store).all())
                .extracting(channel -> channel.about().title(), Channel::open)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(PodcastDemo.OPEN, true),
                        org.assertj.core.groups.Tuple.tuple(PodcastDemo.CLOSED, false));
        assertThat(new Channels(store).all())
                .allSatisfy(channel -> assertThat(channel.cover()).isPresent());
    }

    /** Media that are named by their files and never read again. */
    private static final class ByName implements MediaStore {
        @Override
        public MediaRef put(Path file) {
            try {
                return new MediaRef("%064x".formatted(file.getFileName().hashCode() & 0xffffffffL), Files.size(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Path> find(MediaRef media) {
            return Optional.empty();
        }
    }
}
