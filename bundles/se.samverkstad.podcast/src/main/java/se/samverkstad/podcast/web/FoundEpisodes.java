package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.search.Searched;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.store.Episodes;

/** Episodes with their text versions; those that are not published are found by editors. */
@Component(service = SearchSource.class)
@Searched(id = Episodes.SOURCE, label = "search.episodes", permission = PodcastPermissions.READ)
public final class FoundEpisodes implements SearchSource {
    private final Episodes episodes;

    @Activate
    public FoundEpisodes(@Reference Episodes episodes) {
        this.episodes = episodes;
    }

    @Override
    public String state() {
        return episodes.state();
    }

    @Override
    public List<Findable> after(String id, int most) {
        return episodes.after(EpisodeId.parse(id), most).stream()
                .map(FoundEpisodes::findable)
                .toList();
    }

    @Override
    public Optional<Findable> find(String id) {
        return EpisodeId.parse(id)
                .flatMap(episodes::find)
                .filter(episode -> !episode.words().title().isEmpty())
                .map(FoundEpisodes::findable);
    }

    private static Findable findable(Episode episode) {
        Findable found = Findable.of(
                        episode.id().toString(),
                        Addresses.episode(episode.id()),
                        episode.words().title())
                .summary(episode.words().summary())
                .text(episode.words().audience() + "\n" + episode.words().transcript());
        return episode.published() ? found : found.permission(PodcastPermissions.EDIT);
    }
}
