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

/** Asks for a new channel; goes on where this person stopped writing. */
@Component(service = Page.class)
@PageRoute(path = "/kanaler/skapa", permission = PodcastPermissions.EDIT)
@HelpPage(page = "redaktor")
public final class NewChannelPage implements Page {
    private final Screen screen;

    @Activate
    public NewChannelPage(@Reference Screen screen) {
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        Text t = screen.text(request);
        Map<String, String> draft = request.draft(ChannelForms.NEW);
        ChannelInput fresh = ChannelInput.fresh();
        ChannelInput input = draft.isEmpty() ? fresh : fresh.with(name -> Optional.ofNullable(draft.get(name)));
        ChannelForm form = ChannelForms.form(t, Optional.empty(), input, CoverIntake.Taken.nothing(), Map.of(), "");
        return Response.page(form.title(), screen.form(t, "channel_form.jte", form));
    }
}
