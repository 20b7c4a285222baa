package se.samverkstad.podcast.web;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.api.todo.TodoEntry;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.api.web.Request;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.PublishGate;

/** The episodes that were begun and are not published, for those who may publish them; the nearest to done first. */
@Component(service = TodoSource.class)
@TodoEntry(id = "drafts", permission = PodcastPermissions.EDIT)
public final class BegunEpisodes implements TodoSource {
    /** What each thing that is missing takes. */
    private static final int MINUTES = 2;

    /** Of a title; the sentence has room for little more. */
    private static final int LONGEST = 80;

    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public BegunEpisodes(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public List<Todo> waiting(Request request) {
        Text t = screen.text(request);
        return catalogue.episodes().inState(EpisodeStatus.DRAFT, MOST).stream()
                .map(episode -> todo(episode, t))
                .sorted(comparingInt(Todo::minutes))
                .toList();
    }

    private static Todo todo(Episode episode, Text t) {
        int missing = PublishGate.missing(episode).size();
        return Todo.of(
                episode.id().toString(),
                t.of(missing == 0 ? "todo.publish" : "todo.finish", title(Card.title(t, episode))),
                Addresses.publishing(episode.id()),
                missing == 0 ? 1 : missing * MINUTES);
    }

    private static String title(String title) {
        return title.length() <= LONGEST
                ? title
                : title.substring(0, LONGEST - 1).strip() + "…";
    }
}
