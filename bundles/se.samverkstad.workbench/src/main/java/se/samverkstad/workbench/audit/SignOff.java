package se.samverkstad.workbench.audit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Signs off exactly what the page showed; what has come since waits for the next review. */
@Component(service = Page.class)
@PageRoute(path = Reviewer.REVIEW, kind = PageRoute.Kind.ACTION, permission = Reviewer.PERMISSION)
public final class SignOff implements Page {
    static final int LONGEST = 300;

    private final Reviews reviews;
    private final ReviewScreen screen;

    @Activate
    public SignOff(@Reference Reviews reviews, @Reference ReviewScreen screen) {
        this.reviews = reviews;
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        Text text = screen.text(request);
        String shown = request.parameter("till-och-med").orElse("");
        String remark = request.parameter("anmarkning").orElse("");
        boolean remarked = request.parameter("act").filter("anmarkning"::equals).isPresent();
        long upTo = shown.matches("\\d{1,18}") ? Long.parseLong(shown) : 0;
        Period period = reviews.next(upTo, request.principal().id());
        if (upTo <= reviews.reviewed() || period.entries() == 0) {
            return Response.redirect(Reviewer.REVIEW, text.of("review.already"));
        }
        if (remarked && remark.isEmpty()) {
            return invalid(period, remark, text.of("review.remark-missing"), request);
        }
        if (remark.length() > LONGEST) {
            return invalid(period, remark, text.of("review.remark-long", LONGEST), request);
        }
        if (!remarked && !remark.isEmpty()) {
            return invalid(period, remark, text.of("review.remark-forgotten"), request);
        }
        reviews.sign(period, By.of(request.principal()), remark);
        return Response.redirect(Reviewer.REVIEW, text.of("review.signed", period.entries()));
    }

    private Response invalid(Period period, String remark, String error, Request request) {
        return Response.invalid(
                screen.text(request).of("review.heading"), screen.view(period, remark, error, false, request));
    }
}
