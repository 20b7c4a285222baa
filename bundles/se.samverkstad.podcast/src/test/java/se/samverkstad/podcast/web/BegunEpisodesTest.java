package se.samverkstad.podcast.web;

import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.testkit.todo.TodoContract;

final class BegunEpisodesTest extends TodoContract {
    @AutoClose
    private final Strand strand = new OwnStrand();

    @Override
    protected TodoSource source() {
        return new BegunEpisodes(strand.screen, strand.catalogue);
    }

    @Override
    protected void makeWaiting() {
        Channel channel = strand.channels.create(
                Examples.about(), "https://podd.exempel.se", true, Examples.NOW, "Redaktör Demo");
        for (String title : new String[] {
            "Det första mötet", "En titel som är lång ".repeat(12).strip()
        }) {
            Words words = new Words(title, "Kort.", "Text.", "Enhetschefer");
            strand.episodes.create(channel.id(), words, Optional.empty(), Examples.NOW, "Redaktör Demo");
        }
    }

    @Override
    protected void makeDone() {
        for (Episode draft : strand.episodes.inState(EpisodeStatus.DRAFT, 10)) {
            strand.episodes.publish(draft, Examples.NOW, "Redaktör Demo");
        }
    }

    @Override
    protected String module() {
        return "podcast";
    }
}
