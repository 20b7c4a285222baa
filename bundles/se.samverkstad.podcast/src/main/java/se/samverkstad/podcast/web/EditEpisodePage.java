package se.samverkstad.podcast.web;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.domain.SoundId;
import se.samverkstad.podcast.store.Sounds;
import se.samverkstad.podcast.web.Catalogue.Found;

/** The form for an episode that is there; goes on where this person stopped writing. */
@Component(service = Page.class)
@PageRoute(path = "/avsnitt/{episode}/andra", permission = PodcastPermissions.EDIT)
@HelpPage(page = "redaktor")
public final class EditEpisodePage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final EpisodeForms forms;
    private final Sounds sounds;

    @Activate
    public EditEpisodePage(
            @Reference Screen screen,
            @Reference Catalogue catalogue,
            @Reference EpisodeForms forms,
            @Reference Sounds sounds) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.forms = forms;
        this.sounds = sounds;
    }

    @Override
    public Response answer(Request request) {
        Optional<Found> found = catalogue.inside(request);
        if (found.isEmpty()) {
            return screen.missing(request, "episode");
        }
        Map<String, String> draft = request.draft(EpisodeForms.draft(found.get()));
        EpisodeInput input = draft.isEmpty()
                ? EpisodeInput.of(found.get().channel(), found.get().episode())
                : EpisodeInput.read(name -> Optional.ofNullable(draft.get(name)));
        Optional<Sound> sound = SoundId.parse(input.sound())
                .flatMap(id -> sounds.find(id, request.principal().id()));
        return forms.show(request, found, input, new EpisodeForms.State(Map.of(), "", !draft.isEmpty(), sound));
    }
}
