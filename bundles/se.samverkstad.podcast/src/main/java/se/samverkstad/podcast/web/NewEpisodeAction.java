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
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.PublishGate;
import se.samverkstad.podcast.web.SoundIntake.Taken;

/**
 * Makes a draft. Who wants to go on to publishing needs all five fields; who only saves needs a title.
 */
@Component(service = Page.class)
@PageRoute(path = "/avsnitt/nytt", kind = Kind.ACTION, permission = PodcastPermissions.EDIT, upload_limit = 500L << 20)
public final class NewEpisodeAction implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final EpisodeForms forms;
    private final SoundIntake intake;
    private final Clock clock;

    @Activate
    public NewEpisodeAction(
            @Reference Screen screen,
            @Reference Catalogue catalogue,
            @Reference EpisodeForms forms,
            @Reference SoundIntake intake) {
        this(screen, catalogue, forms, intake, Clock.systemUTC());
    }

    NewEpisodeAction(Screen screen, Catalogue catalogue, EpisodeForms forms, SoundIntake intake, Clock clock) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.forms = forms;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) throws IOException {
        EpisodeInput input = EpisodeInput.read(request::parameter);
        List<Channel> channels = catalogue.channels().all();
        Optional<Channel> channel = channels.size() == 1
                ? Optional.of(channels.get(0))
                : channels.stream()
                        .filter(each -> each.slug().equals(input.channel()))
                        .findFirst();
        if (channel.isEmpty()) {
            return screen.missing(request, "channel");
        }
        Instant now = clock.instant();
        boolean goesOn = request.parameter(EpisodeInput.INTENT)
                .filter(EpisodeInput.CONTINUE::equals)
                .isPresent();
        Taken taken = intake.take(request, input, now);
        List<Need> missing = PublishGate.missing(input.words(), taken.sound().isPresent(), false).stream()
                .filter(need -> goesOn || need == Need.TITLE)
                .toList();
        Map<String, String> errors = EpisodeErrors.of(screen.text(request), input.words(), taken.refusal(), missing);
        if (!errors.isEmpty()) {
            return forms.show(
                    request, Optional.empty(), input, new EpisodeForms.State(errors, "", false, taken.sound()));
        }
        Episode episode = catalogue
                .episodes()
                .create(
                        input.form(),
                        channel.get().id(),
                        input.words(),
                        taken.sound(),
                        now,
                        request.principal().name());
        String address = Addresses.episode(episode.id());
        return goesOn
                ? Response.redirect(address + "/publicera")
                : Response.redirect(address, screen.text(request).of("episode.saved"));
    }
}
