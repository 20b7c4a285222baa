package se.samverkstad.podcast.web;

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

/** Makes a channel without episodes. */
@Component(service = Page.class)
@PageRoute(path = "/kanaler/skapa", kind = Kind.ACTION, permission = PodcastPermissions.EDIT)
public final class NewChannelAction implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final Clock clock;

    @Activate
    public NewChannelAction(@Reference Screen screen, @Reference Catalogue catalogue) {
        this(screen, catalogue, Clock.systemUTC());
    }

    NewChannelAction(Screen screen, Catalogue catalogue, Clock clock) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Text t = screen.text(request);
        ChannelInput input = ChannelInput.fresh().with(request::parameter);
        Map<String, String> errors = new LinkedHashMap<>(input.errorsOfNew(t));
        if (isTaken(input.of("titel"))) {
            errors.put("titel", t.of("channel.titel.taken", input.of("titel")));
        }
        if (!errors.isEmpty()) {
            ChannelForm form = ChannelForms.form(t, Optional.empty(), input, CoverIntake.Taken.nothing(), errors, "");
            return Response.invalid(form.title(), screen.form(t, "channel_form.jte", form));
        }
        Channel channel = catalogue
                .channels()
                .create(
                        input.about(),
                        request.baseAddress().toString(),
                        input.ticked("oppen"),
                        clock.instant(),
                        request.principal().name());
        return Response.redirect(
                Addresses.channel(channel),
                t.of("channel.created", channel.about().title()));
    }

    /** Who sends the form twice means one channel; and two of one name cannot be told apart. */
    private boolean isTaken(String title) {
        return catalogue.channels().all().stream()
                .anyMatch(channel -> channel.about().title().equalsIgnoreCase(title));
    }
}
