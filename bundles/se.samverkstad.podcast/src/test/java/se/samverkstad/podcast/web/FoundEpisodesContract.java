package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchNews;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.store.Store;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.podcast.store.Channels;
import se.samverkstad.podcast.store.Episodes;
import se.samverkstad.store.TestStores;
import se.samverkstad.testkit.search.SearchSourceContract;

/** What is found of episodes, whatever the database. */
abstract class FoundEpisodesContract extends SearchSourceContract {
    @TempDir
    Path home;

    private final List<String> told = new ArrayList<>();
    private TestStores stores;
    private Episodes episodes;
    private Channels channels;

    protected abstract TestStores stores(Path home);

    @BeforeEach
    void threeEpisodes() {
        stores = stores(home);
        Store store = stores.of("podcast", Channels.class);
        store.write(rows -> {
            rows.execute("delete from ${table}episode");
            return rows.execute("delete from ${table}channel");
        });
        SearchNews news = new SearchNews() {
            @Override
            public void changed(String source, String id) {
                told.add(source + " " + id);
            }

            @Override
            public void changed(String source) {
                told.add(source);
            }
        };
        channels = new Channels(store, news);
        episodes = new Episodes(store, news);
        ChannelId channel = channels.create(Examples.about(), "https://podd.exempel.se", true, Examples.NOW, "R")
                .id();
        for (String title : List.of("Öppenvård", "Stöd", "Orosanmälan")) {
            episodes.create(
                    channel,
                    new Words(title, "Om", "Hela textversionen", "Chefer"),
                    Optional.empty(),
                    Examples.NOW,
                    "R");
        }
        told.clear();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected SearchSource source() {
        return new FoundEpisodes(episodes);
    }

    @Override
    protected String module() {
        return "podcast";
    }

    @Override
    protected void change(String id) {
        Episode episode = episodes.find(EpisodeId.parse(id).orElseThrow()).orElseThrow();
        episodes.save(
                episode.id(),
                episode.change().version(),
                new Words("En annan titel", "Om", "Text", "Chefer"),
                Optional.empty(),
                Instant.parse("2026-05-04T08:00:00Z"),
                "R");
    }

    @Test
    void draftsAreForEditorsAndWhatIsPublishedIsForReaders() {
        Episode draft = episodes.after(Optional.empty(), 1).get(0);
        SearchSource source = source();

        assertThat(found(source, draft).permission()).isEqualTo(PodcastPermissions.EDIT);
        assertThat(found(source, draft).text()).contains("Hela textversionen");

        assertThat(episodes.publish(draft, Examples.NOW, "R")).isTrue();

        assertThat(found(source, draft).permission()).isEmpty();
    }

    @Test
    void everyChangeIsTold() {
        Episode draft = episodes.after(Optional.empty(), 1).get(0);

        change(draft.id().toString());
        episodes.publish(episodes.find(draft.id()).orElseThrow(), Examples.NOW, "R");
        episodes.withdraw(episodes.find(draft.id()).orElseThrow(), Examples.NOW, "R");

        assertThat(told).hasSize(3).containsOnly("episodes " + draft.id());
    }

    @Test
    void channelsAreFoundToo() {
        assertThat(new FoundChannels(channels).after("", 10))
                .singleElement()
                .satisfies(channel -> assertThat(channel.path()).startsWith("/podcast/kanaler/"));
        assertThat(new FoundChannels(channels).find("inget")).isEmpty();
        assertThat(new FoundChannels(channels).state()).startsWith("1-");
    }

    private static Findable found(SearchSource source, Episode episode) {
        try {
            return source.find(episode.id().toString()).orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
