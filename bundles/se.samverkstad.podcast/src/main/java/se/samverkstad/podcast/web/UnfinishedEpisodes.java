package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.work.WaitingWork;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.store.Episodes;

/** Tells of episodes that someone has begun and nobody can publish while the module is away. */
@Component(service = WaitingWork.class)
public final class UnfinishedEpisodes implements WaitingWork {
    private final Screen screen;
    private final Episodes episodes;

    @Activate
    public UnfinishedEpisodes(@Reference Screen screen, @Reference Episodes episodes) {
        this.screen = screen;
        this.episodes = episodes;
    }

    @Override
    public List<String> whileAway(Locale language) {
        int drafts = episodes.count(EpisodeStatus.DRAFT);
        return drafts == 0 ? List.of() : List.of(screen.text(language).of("waiting.drafts", drafts));
    }
}
