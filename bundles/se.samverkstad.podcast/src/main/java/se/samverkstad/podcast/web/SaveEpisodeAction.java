package se.samverkstad.podcast.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Change;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.PublishGate;
import se.samverkstad.podcast.web.Catalogue.Found;
import se.samverkstad.podcast.web.SoundIntake.Taken;

/**
 * Saves an episode. When someone else saved it meanwhile nothing is overwritten: the form comes back with what was
 * written, and the next save is a decision to replace the other's.
 */
@Component(service = Page.class)
@PageRoute(
        path = "/avsnitt/{episode}/andra",
        kind = Kind.ACTION,
        permission = PodcastPermissions.EDIT,
        upload_limit = 500L << 20)
public final class SaveEpisodeAction implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final EpisodeForms forms;
    private final SoundIntake intake;
    private final Clock clock;

    @Activate
    public SaveEpisodeAction(
            @Reference Screen screen,
            @Reference Catalogue catalogue,
            @Reference EpisodeForms forms,
            @Reference SoundIntake intake) {
        this(screen, catalogue, forms, intake, Clock.systemUTC());
    }

    SaveEpisodeAction(Screen screen, Catalogue catalogue, EpisodeForms forms, SoundIntake intake, Clock clock) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.forms = forms;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Optional<Found> found = catalogue.inside(request);
        if (found.isEmpty()) {
            return screen.missing(request, "episode");
        }
        Episode episode = found.get().episode();
        EpisodeInput input = EpisodeInput.read(request::parameter);
        Instant now = clock.instant();
        boolean goesOn = request.parameter(EpisodeInput.INTENT)
                .filter(EpisodeInput.CONTINUE::equals)
                .isPresent();
        Taken taken = intake.take(request, input, now);
        boolean hasSound = taken.sound().isPresent() || episode.hasSound();
        List<Need> missing = PublishGate.missing(input.words(), hasSound, episode.imported()).stream()
                .filter(need -> goesOn || episode.published() || need == Need.TITLE)
                .toList();
        Text t = screen.text(request);
        Map<String, String> errors = EpisodeErrors.of(t, input.words(), taken.refusal(), missing);
        if (!errors.isEmpty()) {
            return forms.show(request, found, input, new EpisodeForms.State(errors, "", false, taken.sound()));
        }
        boolean saved = catalogue
                .episodes()
                .save(
                        episode.id(),
                        input.version(),
                        input.words(),
                        taken.sound(),
                        now,
                        request.principal().name());
        if (!saved) {
            return conflict(request, t, input, taken);
        }
        String address = Addresses.episode(episode.id());
        return goesOn && !episode.published()
                ? Response.redirect(address + "/publicera")
                : Response.redirect(address, t.of("episode.saved"));
    }

    private Response conflict(Request request, Text t, EpisodeInput input, Taken taken) {
        Optional<Found> now = catalogue.inside(request);
        if (now.isEmpty()) {
            return screen.missing(request, "episode");
        }
        Change change = now.get().episode().change();
        EpisodeInput onTop =
                new EpisodeInput(input.words(), input.channel(), input.sound(), change.version(), input.form());
        String sentence = t.of("conflict", change.by(), t.day(change.at()));
        return forms.show(request, now, onTop, new EpisodeForms.State(Map.of(), sentence, false, taken.sound()));
    }
}
