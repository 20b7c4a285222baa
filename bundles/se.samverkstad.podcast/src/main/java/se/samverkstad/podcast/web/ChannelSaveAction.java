package se.samverkstad.podcast.web;

import java.time.Clock;
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

/** Saves how a channel presents itself. */
@Component(service = Page.class)
@PageRoute(path = "/kanaler/{channel}/andra", kind = Kind.ACTION, permission = PodcastPermissions.EDIT)
public final class ChannelSaveAction implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final Clock clock;

    @Activate
    public ChannelSaveAction(@Reference Screen screen, @Reference Catalogue catalogue) {
        this(screen, catalogue, Clock.systemUTC());
    }

    ChannelSaveAction(Screen screen, Catalogue catalogue, Clock clock) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Optional<Channel> found = catalogue.channel(request);
        if (found.isEmpty()) {
            return screen.missing(request, "channel");
        }
        Text t = screen.text(request);
        Channel channel = found.get();
        ChannelInput input = ChannelInput.of(channel).with(request::parameter);
        Map<String, String> errors = input.errors(t);
        if (!errors.isEmpty()) {
            return again(t, channel, input, errors, "");
        }
        boolean current = input.version() == channel.change().version();
        boolean saved = current
                && catalogue
                        .channels()
                        .save(
                                channel,
                                input.about(channel.about()),
                                input.ticked("oppen"),
                                clock.instant(),
                                request.principal().name());
        if (!saved) {
            Channel now = catalogue.channel(request).orElse(channel);
            String sentence =
                    t.of("conflict", now.change().by(), t.day(now.change().at()));
            return again(t, now, input, Map.of(), sentence);
        }
        return Response.redirect(Addresses.channel(channel), t.of("channel.saved"));
    }

    private Response again(Text t, Channel channel, ChannelInput input, Map<String, String> errors, String conflict) {
        ChannelForm form = ChannelForms.form(t, Optional.of(channel), input, errors, conflict);
        return Response.invalid(t.of("channel.edit.title"), screen.view(t, "channel_form.jte", form));
    }
}
