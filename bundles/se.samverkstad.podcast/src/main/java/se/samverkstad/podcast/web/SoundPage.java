package se.samverkstad.podcast.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.web.Catalogue.Found;

/**
 * The sound file of an episode: for anyone when the channel is open and the episode published, otherwise for those who
 * may see it inside. Only how the name ends matters; the rest is for people.
 */
@Component(service = Page.class)
@PageRoute(path = "/ljud/{episode}/{name}", kind = Kind.PUBLIC, permission = Permissions.PUBLIC)
public final class SoundPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public SoundPage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Optional<Episode> episode = catalogue.anywhere(request).map(Found::episode);
        Optional<Sound> sound =
                episode.flatMap(Episode::sound).filter(file -> file.type().fits(request.pathValue("name")));
        if (episode.isEmpty() || sound.isEmpty()) {
            return screen.missing(request, "sound");
        }
        Sound file = sound.get();
        String name = episode.get().slug() + "." + file.type().extension();
        return new Response.StoredFile(file.media(), file.type().overHttp(), Optional.of(name));
    }
}
