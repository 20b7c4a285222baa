package se.samverkstad.workbench.audit;

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

/** {@code /drift/granska}: what waits for review, or with {@code ?nr=} what an earlier review looked at. */
@Component(service = Page.class)
@PageRoute(path = Reviewer.REVIEW, permission = Reviewer.PERMISSION)
@HelpPage(page = "granska-loggen")
public final class ReviewPage implements Page {
    private final Reviews reviews;
    private final ReviewScreen screen;

    @Activate
    public ReviewPage(@Reference Reviews reviews, @Reference ReviewScreen screen) {
        this.reviews = reviews;
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        Text text = screen.text(request);
        Optional<Period> past = request.parameter("nr")
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> reviews.past(Long.parseLong(number)));
        Period period = past.orElseGet(() -> reviews.next(0, request.principal().id()));
        return Response.page(text.of("review.heading"), screen.view(period, "", "", past.isPresent(), request));
    }
}
