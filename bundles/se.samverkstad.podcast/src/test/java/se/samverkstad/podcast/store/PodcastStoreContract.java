package se.samverkstad.podcast.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.Store;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.audio.ProbedSound;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Cover;
import se.samverkstad.podcast.domain.CoverType;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Finding;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.PodcastGuid;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.domain.SoundType;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.podcast.feed.FeedReader;
import se.samverkstad.podcast.feed.ImportedFeed;
import se.samverkstad.store.TestStores;

/** What the rows do, whatever the database. */
abstract class PodcastStoreContract {
    private static final String BASE = "https://podd.exempel.se";

    @TempDir
    Path home;

    private TestStores stores;
    private Store store;
    private Channels channels;
    private Episodes episodes;
    private Sounds sounds;
    private FeedImport feeds;

    protected abstract TestStores stores(Path home);

    @BeforeEach
    void emptyTables() {
        stores = stores(home);
        store = stores.of("podcast", Channels.class);
        store.write(rows -> {
            rows.execute("delete from ${table}episode");
            rows.execute("delete from ${table}sound");
            return rows.execute("delete from ${table}channel");
        });
        channels = new Channels(store);
        episodes = new Episodes(store);
        sounds = new Sounds(store);
        feeds = new FeedImport(store);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void listsForOthersHaveEveryStateOrWholeTexts() {
        ChannelId channel =
                channels.create(Examples.about(), BASE, true, Examples.NOW, "R").id();
        Words words = new Words("Lång", "Kort.", "Ord. ".repeat(500), "Alla");
        Episode first = episodes.create(channel, words, Optional.empty(), Examples.NOW, "R");
        episodes.create(channel, Examples.words(), Optional.empty(), Examples.NOW, "R");
        episodes.publish(first, Examples.NOW, "R");

        assertThat(episodes.publishedWhole(20))
                .singleElement()
                .satisfies(episode -> assertThat(episode.words()).isEqualTo(words));
        assertThat(episodes.all(20)).extracting(Episode::status).contains(EpisodeStatus.DRAFT, EpisodeStatus.PUBLISHED);
        assertThat(episodes.all(1)).hasSize(1);
    }

    @Test
    void aChannelReadsBackAsItWasImported() throws Exception {
        ImportedFeed feed = feed("Älvmarks podd & vänner", 2);

        Channel made = feeds.create(feed, BASE, true, Examples.NOW, "Redaktör Demo");

        assertThat(channels.find(made.id())).contains(made);
        assertThat(channels.named("alvmarks-podd-vanner")).contains(made);
        assertThat(made.about()).isEqualTo(feed.about());
        assertThat(made.findings()).isEqualTo(feed.findings()).isNotEmpty();
        assertThat(made.guid()).isEqualTo(PodcastGuid.of(BASE + "/podcast/flode/alvmarks-podd-vanner"));
        assertThat(channels.withGuid(made.guid())).contains(made);
        assertThat(channels.withGuid(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aChannelIsMadeWithoutAFeed() throws Exception {
        Channel made = channels.create(Examples.about(), BASE, true, Examples.NOW, "Redaktör Demo");

        assertThat(channels.find(made.id())).contains(made);
        assertThat(channels.all()).containsExactly(made);
        assertThat(made.slug()).isEqualTo("prova-pa-mandag-tisdag");
        assertThat(made.about()).isEqualTo(Examples.about());
        assertThat(made.guid()).isEqualTo(PodcastGuid.of(BASE + "/podcast/flode/prova-pa-mandag-tisdag"));
        assertThat(made.findings()).isEmpty();
        assertThat(episodes.inState(EpisodeStatus.DRAFT, 10)).isEmpty();
    }

    @Test
    void noChannelIsCalledWhatIsAPageOrHasTheGuidOfAnother() throws Exception {
        for (String page : List.of("ny", "skapa")) {
            Channel made = feeds.create(feed(page, 0), BASE, true, Examples.NOW, "R");
            assertThat(made.slug()).isEqualTo(page + "-2");
        }
        String guid = PodcastGuid.of(BASE + "/podcast/flode/ny-3").toString();
        ImportedFeed moved = FeedReader.read(new ByteArrayInputStream(("<rss version='2.0'>"
                        + "<channel xmlns:p='https://podcastindex.org/namespace/1.0'><title>Flyttad</title>"
                        + "<link>https://e.se</link><description>x</description><p:guid>" + guid
                        + "</p:guid></channel></rss>")
                .getBytes(StandardCharsets.UTF_8)));
        feeds.create(moved, BASE, true, Examples.NOW, "R");

        Channel next = feeds.create(feed("Ny", 0), BASE, true, Examples.NOW, "R");

        assertThat(next.slug()).isEqualTo("ny-4");
        assertThat(channels.all()).hasSize(4);
    }

    @Test
    void aFormThatWasSentTwiceMakesOneEpisode() throws Exception {
        ChannelId channel =
                channels.create(Examples.about(), BASE, true, Examples.NOW, "R").id();
        Words words = new Words("Titel", "Om", "Text", "Chefer");
        UUID form = UUID.randomUUID();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Episode>> sent = both.invokeAll(List.of(
                () -> episodes.create(form, channel, words, Optional.empty(), Examples.NOW, "R"),
                () -> episodes.create(form, channel, words, Optional.empty(), Examples.NOW, "R")));
        both.shutdown();

        assertThat(sent.get(0).get().id()).isEqualTo(sent.get(1).get().id()).isEqualTo(new EpisodeId(form));
        assertThat(episodes.inState(EpisodeStatus.DRAFT, 10)).hasSize(1);

        Words other = new Words("Titel", "Om", "Mer text", "Chefer");
        assertThat(episodes.create(form, channel, other, Optional.empty(), Examples.NOW, "R")
                        .id())
                .as("who goes back and writes on loses nothing")
                .isNotEqualTo(new EpisodeId(form));
        assertThat(episodes.inState(EpisodeStatus.DRAFT, 10)).hasSize(2);
    }

    @Test
    void itemsBecomeDraftsThatKeepTheirGuids() throws Exception {
        feeds.create(feed("Podd", 250), BASE, true, Examples.NOW, "R");

        List<Episode> drafts = episodes.inState(EpisodeStatus.DRAFT, 1_000);

        assertThat(drafts).hasSize(250).allSatisfy(draft -> {
            assertThat(draft.imported()).isTrue();
            assertThat(draft.guid().value()).startsWith(" item <");
            assertThat(draft.remote()).isPresent();
            assertThat(draft.seconds()).isEqualTo(2794);
            assertThat(draft.publishedAt()).isPresent();
        });
        assertThat(drafts).extracting(Episode::slug).doesNotHaveDuplicates();
        assertThat(episodes.count(EpisodeStatus.DRAFT)).isEqualTo(250);
        assertThat(episodes.publishedCount()).isZero();
    }

    @Test
    void twoChannelsOfTheSameNameHaveTwoAddresses() throws Exception {
        Channel first = feeds.create(feed("Podd", 1), BASE, true, Examples.NOW, "R");
        Channel second = feeds.create(feed("Podd", 1), BASE, false, Examples.NOW, "R");

        assertThat(List.of(first.slug(), second.slug())).containsExactly("podd", "podd-2");
        assertThat(channels.all()).extracting(Channel::open).containsExactly(true, false);
    }

    @Test
    void channelsSortInSwedish() throws Exception {
        for (String title : List.of("Örnen", "Ängen", "Zebran", "åsen", "Ånger")) {
            feeds.create(feed(title, 0), BASE, true, Examples.NOW, "R");
        }

        assertThat(channels.all())
                .extracting(channel -> channel.about().title())
                .containsExactly("Zebran", "Ånger", "åsen", "Ängen", "Örnen");
    }

    @Test
    void anImportThatBrokeOffIsNotSeenAndIsCleared() throws Exception {
        Channel channel = feeds.create(feed("Podd", 3), BASE, true, Examples.NOW, "R");
        store.write(rows -> rows.createUpdate("update ${table}channel set is_whole = :no")
                .bind("no", false)
                .execute());

        assertThat(channels.all()).isEmpty();
        assertThat(channels.find(channel.id())).isEmpty();
        assertThat(episodes.inState(EpisodeStatus.DRAFT, 10)).isEmpty();

        feeds.create(feed("Podd", 3), BASE, true, Examples.NOW.plusSeconds(120), "R");
        assertThat(channels.all()).extracting(Channel::slug).containsExactly("podd");
        assertThat(episodes.count(EpisodeStatus.DRAFT)).isEqualTo(3);
    }

    @Test
    void aChannelSavedMeanwhileIsNotOverwritten() throws Exception {
        Channel read = feeds.create(feed("Podd", 1), BASE, true, Examples.NOW, "R");

        assertThat(channels.save(read, Examples.about(), Optional.empty(), false, Examples.NOW, "A"))
                .isTrue();
        assertThat(channels.save(read, read.about(), Optional.empty(), true, Examples.NOW, "B"))
                .isFalse();

        Channel saved = channels.find(read.id()).orElseThrow();
        assertThat(saved.about()).isEqualTo(Examples.about());
        assertThat(saved.open()).isFalse();
        assertThat(saved.guid()).isEqualTo(read.guid());
        assertThat(saved.slug()).isEqualTo(read.slug());
        assertThat(saved.change().by()).isEqualTo("A");
        assertThat(saved.findings()).noneMatch(Finding::ofChannel);
    }

    @Test
    void aCoverStaysUntilAnotherIsChosen() {
        Channel made = channels.create(Examples.about(), BASE, true, Examples.NOW, "A");
        Cover cover = new Cover(new MediaRef("ef".repeat(32), 5_000_000), CoverType.JPEG);

        assertThat(channels.save(made, made.about(), Optional.of(cover), true, Examples.NOW, "A"))
                .isTrue();
        Channel first = channels.find(made.id()).orElseThrow();
        assertThat(channels.save(first, first.about(), Optional.empty(), true, Examples.NOW, "A"))
                .isTrue();
        Channel second = channels.find(made.id()).orElseThrow();
        Cover other = new Cover(new MediaRef("ab".repeat(32), 17), CoverType.PNG);
        assertThat(channels.save(second, second.about(), Optional.of(other), true, Examples.NOW, "A"))
                .isTrue();

        assertThat(made.cover()).isEmpty();
        assertThat(second.cover()).contains(cover);
        assertThat(channels.all().get(0).cover()).contains(other);
    }

    @Test
    void anEpisodeReadsBackAsItWasMade() throws Exception {
        Channel channel = feeds.create(feed("Podd", 0), BASE, true, Examples.NOW, "R");
        Sound sound = sound();

        Episode made = episodes.create(channel.id(), Examples.words(), Optional.of(sound), Examples.NOW, "A");

        assertThat(episodes.find(made.id())).contains(made);
        assertThat(episodes.named(channel.id(), "borja-med-en-fraga")).contains(made);
        assertThat(made.guid()).isEqualTo(Guid.of(made.id().value()));
        assertThat(made.sound()).contains(sound);
        assertThat(made.seconds()).isEqualTo(59);
        assertThat(episodes.find(new EpisodeId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void theGuidAndTheAddressOutliveEveryChange() throws Exception {
        Channel channel = feeds.create(feed("Podd", 0), BASE, true, Examples.NOW, "R");
        Episode made = episodes.create(channel.id(), Examples.words(), Optional.of(sound()), Examples.NOW, "A");

        assertThat(episodes.save(
                        made.id(), 1, new Words("Helt ny", "b", "c", "d"), Optional.empty(), Examples.NOW, "A"))
                .isTrue();
        Episode saved = episodes.find(made.id()).orElseThrow();
        assertThat(episodes.publish(saved, Examples.NOW, "A")).isTrue();
        Episode published = episodes.find(made.id()).orElseThrow();
        assertThat(episodes.withdraw(published, Examples.NOW.plusSeconds(60), "A"))
                .isTrue();
        Episode withdrawn = episodes.find(made.id()).orElseThrow();
        assertThat(episodes.publish(withdrawn, Examples.NOW.plusSeconds(120), "A"))
                .isTrue();
        Episode again = episodes.find(made.id()).orElseThrow();

        assertThat(withdrawn.status()).isEqualTo(EpisodeStatus.WITHDRAWN);
        assertThat(again.guid()).isEqualTo(made.guid());
        assertThat(again.slug()).isEqualTo(made.slug());
        assertThat(again.publishedAt()).contains(Examples.NOW);
        assertThat(again.words().title()).isEqualTo("Helt ny");
        assertThat(again.sound()).isEqualTo(made.sound());
        assertThat(again.change().version()).isEqualTo(5);
    }

    @Test
    void anEpisodeChangedMeanwhileIsNeitherOverwrittenNorPublished() throws Exception {
        Channel channel = feeds.create(feed("Podd", 0), BASE, true, Examples.NOW, "R");
        Episode read = episodes.create(channel.id(), Examples.words(), Optional.empty(), Examples.NOW, "A");
        Words theirs = new Words("Deras", "", "", "");

        assertThat(episodes.save(read.id(), 1, theirs, Optional.of(sound()), Examples.NOW, "B"))
                .isTrue();
        assertThat(episodes.save(read.id(), 1, Examples.words(), Optional.empty(), Examples.NOW, "A"))
                .isFalse();
        assertThat(episodes.publish(read, Examples.NOW, "A")).isFalse();
        assertThat(episodes.withdraw(read, Examples.NOW, "A")).isFalse();

        Episode now = episodes.find(read.id()).orElseThrow();
        assertThat(now.words()).isEqualTo(theirs);
        assertThat(now.status()).isEqualTo(EpisodeStatus.DRAFT);
        assertThat(now.seconds()).isEqualTo(59);
    }

    @Test
    void episodesOfOneTitleHaveTheirOwnAddresses() throws Exception {
        Channel channel = feeds.create(feed("Podd", 0), BASE, true, Examples.NOW, "R");

        List<String> slugs = List.of(
                draft(channel).slug(), draft(channel).slug(), draft(channel).slug());

        assertThat(slugs).containsExactly("borja-med-en-fraga", "borja-med-en-fraga-2", "borja-med-en-fraga-3");
    }

    @Test
    void publishedEpisodesComeNewestFirstAPageAtATime() throws Exception {
        Channel channel = feeds.create(feed("Podd", 0), BASE, true, Examples.NOW, "R");
        for (int hour = 0; hour < 5; hour++) {
            Episode draft = episodes.create(
                    channel.id(),
                    new Words("Avsnitt " + hour, "", "x".repeat(5_000), ""),
                    Optional.empty(),
                    Examples.NOW,
                    "A");
            episodes.publish(draft, Examples.NOW.plus(Duration.ofHours(hour)), "A");
        }
        draft(channel);

        assertThat(episodes.publishedCount()).isEqualTo(5);
        assertThat(titles(episodes.published(2, 0))).containsExactly("Avsnitt 4", "Avsnitt 3");
        assertThat(titles(episodes.published(2, 4))).containsExactly("Avsnitt 0");
        assertThat(titles(episodes.published(channel.id())))
                .containsExactly("Avsnitt 4", "Avsnitt 3", "Avsnitt 2", "Avsnitt 1", "Avsnitt 0");
        assertThat(episodes.published(channel.id()))
                .allSatisfy(episode -> assertThat(episode.words().transcript()).hasSize(100));
    }

    @Test
    void aSoundIsFoundByTheOneWhoUploadedItOnly() {
        Sound sound = sound();

        assertThat(sounds.find(sound.id(), "anna")).contains(sound);
        assertThat(sounds.find(sound.id(), "bo")).isEmpty();
    }

    private Episode draft(Channel channel) {
        return episodes.create(channel.id(), Examples.words(), Optional.empty(), Examples.NOW, "A");
    }

    private Sound sound() {
        return sounds.add(
                new MediaRef("cd".repeat(32), 1_234),
                new ProbedSound(SoundType.MP3, Duration.ofMillis(59_400)),
                "avsnitt å.mp3",
                Examples.NOW,
                "anna");
    }

    private static List<String> titles(List<Episode> episodes) {
        return episodes.stream().map(episode -> episode.words().title()).toList();
    }

    private static ImportedFeed feed(String title, int items) throws Exception {
        StringBuilder xml = new StringBuilder("<rss version='2.0' xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
                + "<channel><title><![CDATA[" + title + "]]></title><link>https://exempel.se</link>"
                + "<description>Om</description><i:type>random</i:type>");
        for (int i = 0; i < items; i++) {
            xml.append("<item><title>Avsnitt</title><guid isPermaLink='false'> item &lt;")
                    .append(i)
                    .append("></guid>")
                    .append("<pubDate>Sun, 31 Jul 2005 16:00:00 GMT</pubDate><i:duration>46:34</i:duration>")
                    .append("<enclosure url='https://exempel.se/a.mp3' length='17' type='audio/mpeg'/></item>");
        }
        xml.append("</channel></rss>");
        return FeedReader.read(new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
