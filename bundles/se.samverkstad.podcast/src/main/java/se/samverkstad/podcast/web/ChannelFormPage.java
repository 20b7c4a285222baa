package se.samverkstad.podcast.web;

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
import se.samverkstad.podcast.domain.Channel;

/** The form for how a channel presents itself. */
@Component(service = Page.class)
@PageRoute(path = "/kanaler/{channel}/andra", permission = PodcastPermissions.EDIT)
@HelpPage(page = "redaktor")
public final class ChannelFormPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public ChannelFormPage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Optional<Channel> channel = catalogue.channel(request);
        if (channel.isEmpty()) {
            return screen.missing(request, "channel");
        }
        Text t = screen.text(request);
        Map<String, String> draft = request.draft(ChannelForms.draft(channel.get()));
        ChannelInput saved = ChannelInput.of(channel.get());
        ChannelInput input = draft.isEmpty() ? saved : saved.with(name -> Optional.ofNullable(draft.get(name)));
        ChannelForm form = ChannelForms.form(t, channel, input, CoverIntake.Taken.nothing(), Map.of(), "");
        return Response.page(t.of("channel.edit.title"), screen.form(t, "channel_form.jte", form));
    }
}
