package se.samverkstad.workbench.notice;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Takes the form of {@link NoticeChoices}. */
@Component(service = Page.class)
@PageRoute(path = NoticeChoices.PATH, kind = PageRoute.Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class SaveNoticeChoices implements Page {
    private final NoticeChoices choices;

    @Activate
    public SaveNoticeChoices(@Reference NoticeChoices choices) {
        this.choices = choices;
    }

    @Override
    public Response answer(Request request) {
        return choices.save(request);
    }
}
