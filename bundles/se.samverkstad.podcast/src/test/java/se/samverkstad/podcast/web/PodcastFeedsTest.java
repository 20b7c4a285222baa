package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.feed.Cell;
import se.samverkstad.api.feed.Item;
import se.samverkstad.api.feed.Items;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.api.feed.Rows;
import se.samverkstad.api.feed.Subscriber;
import se.samverkstad.api.people.Principal;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.testkit.module.FeedContract;

final class PodcastFeedsTest extends FeedContract {
    private static final String LONG = "Ett stycke om att fråga.\n\n".repeat(40) + "Sist.";

    @TempDir
    Path home;

    private Strand strand;
    private ChannelId channel = new ChannelId(Examples.EPISODE);

    @BeforeEach
    void aPublishedEpisodeAndADraft() {
        strand = new Strand(home);
        channel = strand.channels
                .create(Examples.about(), "https://podd.exempel.se", false, Examples.NOW, "Redaktör Demo")
                .id();
        publish(made("Publicerat", LONG));
        made("Hemligt utkast", "Inte klart.");
    }

    @AfterEach
    void stop() {
        strand.close();
    }

    @Override
    protected Class<?> anchor() {
        return Screen.class;
    }

    @Override
    protected Set<String> permissions() {
        return Set.of(PodcastPermissions.READ, PodcastPermissions.EDIT);
    }

    @Override
    protected Map<String, PersonalFeed> feeds() {
        return Map.of(
                "nya-avsnitt", new NewEpisodesFeed(strand.screen, strand.catalogue),
                "avsnittslista", new EpisodeListFeed(strand.screen, strand.catalogue));
    }

    @Test
    void newEpisodesComeWholeAndDraftsNeverEvenForAnEditor() {
        for (Set<String> may : List.of(Set.of(PodcastPermissions.READ), permissions())) {
            List<Item> items = newest(may);

            assertThat(items).singleElement().satisfies(item -> {
                assertThat(item.title()).isEqualTo("Publicerat");
                assertThat(item.text()).isEqualTo(LONG);
                assertThat(item.path()).startsWith("/podcast/avsnitt/");
                assertThat(item.published()).isEqualTo(Examples.NOW);
            });
        }
    }

    @Test
    void aWithdrawnEpisodeIsGone() {
        Episode episode = strand.episodes.inState(EpisodeStatus.PUBLISHED, 1).get(0);
        strand.episodes.withdraw(episode, Examples.NOW, "Redaktör Demo");

        assertThat(newest(Set.of(PodcastPermissions.READ))).isEmpty();
    }

    @Test
    void theNewestComeFirstAndTheOldestAreLeftOut() {
        for (int i = 1; i <= 25; i++) {
            Episode draft = made("nr " + i, "Text.");
            strand.episodes.publish(draft, Examples.NOW.plus(Duration.ofDays(i)), "Redaktör Demo");
        }

        assertThat(newest(Set.of(PodcastPermissions.READ)))
                .hasSize(20)
                .first()
                .extracting(Item::title)
                .isEqualTo("nr 25");
    }

    @Test
    void theListHasEveryEpisodeInWords() {
        Rows rows = (Rows) new EpisodeListFeed(strand.screen, strand.catalogue)
                .read(new Subscriber(person(permissions()), Locale.forLanguageTag("sv")));

        assertThat(rows.columns())
                .containsExactly(
                        "Titel",
                        "Kanal",
                        "Läge",
                        "Publicerat",
                        "Längd i sekunder",
                        "Målgrupp",
                        "Textversion",
                        "Ändrat");
        assertThat(rows.rows())
                .hasSize(2)
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                Cell.of("Hemligt utkast"),
                                Cell.of("Prova på måndag & tisdag"),
                                Cell.of("Utkast"),
                                Cell.NONE));
        assertThat(rows.toString()).doesNotContain("Redaktör Demo");
    }

    private List<Item> newest(Set<String> may) {
        return ((Items) new NewEpisodesFeed(strand.screen, strand.catalogue)
                        .read(new Subscriber(person(may), Locale.forLanguageTag("sv"))))
                .items();
    }

    private static Principal person(Set<String> may) {
        return new Principal(Examples.EPISODE.toString(), "Elsa Ek", may, false);
    }

    private Episode made(String title, String transcript) {
        Words words = new Words(title, "Kort.", transcript, "Enhetschefer");
        return strand.episodes.create(channel, words, Optional.empty(), Examples.NOW, "Redaktör Demo");
    }

    private void publish(Episode draft) {
        strand.episodes.publish(draft, Examples.NOW, "Redaktör Demo");
    }
}
