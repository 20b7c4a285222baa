package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.domain.SoundId;
import se.samverkstad.podcast.store.Sounds;

/** Asks for a new episode; goes on where this person stopped writing. */
@Component(service = Page.class)
@PageRoute(path = "/avsnitt/nytt", permission = PodcastPermissions.EDIT)
@HelpPage(page = "redaktor")
public final class NewEpisodePage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final EpisodeForms forms;
    private final Sounds sounds;

    @Activate
    public NewEpisodePage(
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
        List<Channel> channels = catalogue.channels().all();
        if (channels.isEmpty()) {
            Text t = screen.text(request);
            Link back = new Link(t.of("back"), Addresses.editorial());
            return Response.page(t.of("episode.new.title"), screen.view(t, "no_channel.jte", back));
        }
        Map<String, String> draft = request.draft(EpisodeForms.NEW);
        EpisodeInput input = draft.isEmpty()
                ? EpisodeInput.empty(channels.stream().findFirst())
                : EpisodeInput.read(name -> Optional.ofNullable(draft.get(name)));
        Optional<Sound> sound = SoundId.parse(input.sound())
                .flatMap(id -> sounds.find(id, request.principal().id()));
        return forms.show(
                request, Optional.empty(), input, new EpisodeForms.State(Map.of(), "", !draft.isEmpty(), sound));
    }
}
