package se.samverkstad.testkit.web;

import java.io.IOException;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.View;

/** Reads what a page answered. */
public final class Answer {
    private Answer() {}

    /** The HTML of a page or a fragment, without the frame. */
    public static String html(Response response) throws IOException {
        if (response instanceof Response.Html page) {
            return html(page.main());
        }
        if (response instanceof Response.Fragment fragment) {
            return html(fragment.content());
        }
        throw new AssertionError("not a page but " + response);
    }

    /** What the view writes. */
    public static String html(View view) throws IOException {
        StringBuilder out = new StringBuilder();
        view.render(out);
        return out.toString();
    }
}
