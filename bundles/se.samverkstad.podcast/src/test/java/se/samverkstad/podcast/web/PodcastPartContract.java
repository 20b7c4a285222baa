package se.samverkstad.podcast.web;

import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.testkit.web.PartContract;

/** The parts of the podcast, with a channel, an episode that is published and one that is begun. */
abstract class PodcastPartContract extends PartContract {
    @AutoClose
    private final Strand strand = new OwnStrand();

    final Strand strand() {
        return strand;
    }

    @Override
    protected void fill() {
        Channel channel = strand.channels.create(
                Examples.about(), "https://podd.exempel.se", true, Examples.NOW, "Redaktör Demo");
        for (String title : new String[] {"Det första mötet", "När barnet får <berätta>"}) {
            Words words = new Words(title, "Kort.", "Text.", "Enhetschefer");
            strand.episodes.create(channel.id(), words, Optional.empty(), Examples.NOW, "Redaktör Demo");
        }
        strand.episodes.publish(strand.episodes.inState(EpisodeStatus.DRAFT, 1).get(0), Examples.NOW, "Redaktör Demo");
    }
}
