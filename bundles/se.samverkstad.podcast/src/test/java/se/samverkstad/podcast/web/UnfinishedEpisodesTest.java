package se.samverkstad.podcast.web;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import se.samverkstad.api.work.WaitingWork;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.testkit.work.WaitingWorkContract;

final class UnfinishedEpisodesTest extends WaitingWorkContract {
    private static final String EDITOR = "Redaktör Demo";
    private static final String FIRST = "Det första mötet";
    private static final String SECOND = "När barnet får berätta";

    @AutoClose
    private final Strand strand = new OwnStrand();

    @Override
    protected WaitingWork work() {
        return new UnfinishedEpisodes(strand.screen, strand.episodes);
    }

    @Override
    protected void makeWaiting() {
        Channel channel =
                strand.channels.create(Examples.about(), "https://podd.exempel.se", true, Examples.NOW, EDITOR);
        for (String title : new String[] {FIRST, SECOND}) {
            Words words = new Words(title, "Kort.", "Text.", "Enhetschefer");
            strand.episodes.create(channel.id(), words, Optional.empty(), Examples.NOW, EDITOR);
        }
    }

    @Override
    protected void makeDone() {
        for (Episode draft : strand.episodes.inState(EpisodeStatus.DRAFT, 10)) {
            strand.episodes.publish(draft, Examples.NOW, EDITOR);
        }
    }

    @Override
    protected Set<String> names() {
        return Set.of(EDITOR, FIRST, SECOND, Examples.about().title());
    }
}
