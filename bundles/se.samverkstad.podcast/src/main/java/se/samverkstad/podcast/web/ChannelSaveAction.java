package se.samverkstad.podcast.web;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
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
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.web.CoverIntake.Taken;

/** Saves how a channel presents itself. */
@Component(service = Page.class)
@PageRoute(
        path = "/kanaler/{channel}/andra",
        kind = Kind.ACTION,
        permission = PodcastPermissions.EDIT,
        upload_limit = 20L << 20)
public final class ChannelSaveAction implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final CoverIntake intake;
    private final Clock clock;

    @Activate
    public ChannelSaveAction(@Reference Screen screen, @Reference Catalogue catalogue, @Reference CoverIntake intake) {
        this(screen, catalogue, intake, Clock.systemUTC());
    }

    ChannelSaveAction(Screen screen, Catalogue catalogue, CoverIntake intake, Clock clock) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Optional<Channel> found = catalogue.channel(request);
        if (found.isEmpty()) {
            return screen.missing(request, "channel");
        }
        Text t = screen.text(request);
        Channel channel = found.get();
        ChannelInput input = ChannelInput.of(channel).with(request::parameter);
        Taken cover = intake.take(request);
        Map<String, String> errors = new LinkedHashMap<>(input.errors(t));
        if (!cover.refusal().isEmpty()) {
            errors.put(CoverIntake.FILE, cover.refusal());
        }
        if (!errors.isEmpty()) {
            return again(t, channel, input, cover, errors, "");
        }
        boolean current = input.version() == channel.change().version();
        boolean saved = current
                && catalogue
                        .channels()
                        .save(
                                channel,
                                input.about(channel.about()),
                                cover.cover(),
                                input.ticked("oppen"),
                                clock.instant(),
                                request.principal().name());
        if (!saved) {
            Channel now = catalogue.channel(request).orElse(channel);
            String sentence =
                    t.of("conflict", now.change().by(), t.day(now.change().at()));
            return again(t, now, input, cover, Map.of(), sentence);
        }
        return Response.redirect(Addresses.channel(channel), t.of("channel.saved"));
    }

    private Response again(
            Text t, Channel channel, ChannelInput input, Taken cover, Map<String, String> errors, String conflict) {
        ChannelForm form = ChannelForms.form(t, Optional.of(channel), input, cover, errors, conflict);
        return Response.invalid(t.of("channel.edit.title"), screen.form(t, "channel_form.jte", form));
    }
}
