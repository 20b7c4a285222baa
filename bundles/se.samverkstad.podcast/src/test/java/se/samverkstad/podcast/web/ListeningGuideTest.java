package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.web.Request;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.testkit.module.GuideContract;

final class ListeningGuideTest extends GuideContract {
    @TempDir
    Path home;

    private Strand strand;
    private boolean open = true;

    @BeforeEach
    void start() {
        strand = new Strand(home);
    }

    @AfterEach
    void stop() {
        strand.close();
    }

    @Override
    protected Guide guide() {
        if (strand.episodes.publishedCount() == 0) {
            Channel channel =
                    strand.channels.create(Examples.about(), "https://podd.exempel.se", open, Examples.NOW, "anna");
            Episode episode =
                    strand.episodes.create(channel.id(), Examples.words(), Optional.empty(), Examples.NOW, "anna");
            assertThat(strand.episodes.publish(episode, Examples.NOW, "anna")).isTrue();
        }
        return new ListeningGuide(strand.catalogue);
    }

    @Override
    protected Request request() {
        return Requests.reader();
    }

    @Test
    void withoutAnEpisodeThereIsNothingToLeadThrough() {
        assertThat(new ListeningGuide(strand.catalogue).way(ListeningGuide.PLAY, Requests.reader()))
                .isEmpty();
    }

    @Test
    void itLeadsToTheNewestEpisodeAndItsText() throws Exception {
        Way play = guide().way(ListeningGuide.PLAY, Requests.reader()).orElseThrow();

        assertThat(play.address()).startsWith("/podcast/avsnitt/");
        assertThat(guide().way(ListeningGuide.READ, Requests.reader()))
                .contains(Way.to(play.address() + "#textversion"));
    }

    @Test
    void aChannelThatIsClosedToAppsIsNotSubscribedTo() throws Exception {
        open = false;

        assertThat(guide().way(ListeningGuide.SUBSCRIBE, Requests.reader())).isEmpty();
    }
}
