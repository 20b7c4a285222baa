package se.samverkstad.workbench.web;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.View;

/**
 * An answer of which nothing belongs to the module any more: views are text, so the lease may end.
 *
 * @param response the answer; its view, if any, is not called
 * @param html what the view wrote; empty when there is none
 */
record Rendered(Response response, String html) {
    private static final Pattern HEAD = Pattern.compile("</h1>(?:\\s*<p\\b[^>]*>.*?</p>)?", Pattern.DOTALL);

    static Rendered of(Response response) throws IOException {
        if (response instanceof Response.Html whole) {
            // Keep the view out: it may hold objects of a class loader that is to go.
            String html = text(whole.main());
            return new Rendered(new Response.Html(whole.status(), whole.title(), out -> {}), html);
        }
        if (response instanceof Response.Fragment part) {
            String html = text(part.content());
            return new Rendered(new Response.Fragment(out -> {}), html);
        }
        if (response instanceof Response.Paper paper) {
            String html = text(paper.main());
            return new Rendered(new Response.Paper(paper.title(), paper.fileName(), out -> {}), html);
        }
        return new Rendered(response, "");
    }

    /** Whether the module itself answers that it could not do what was asked. */
    boolean serverError() {
        return response instanceof Response.Html whole && whole.status() >= 500
                || response instanceof Response.Problem problem && problem.status() >= 500;
    }

    /** Whether it is a whole page that was found. */
    boolean found() {
        return response instanceof Response.Html whole && whole.status() < 400;
    }

    /** The same with something after its heading and the paragraph that leads in, where people are when they come. */
    Rendered headed(String more) {
        Matcher head = HEAD.matcher(html);
        int at = head.find() ? head.end() : 0;
        return more.isEmpty() ? this : new Rendered(response, html.substring(0, at) + more + html.substring(at));
    }

    /** The same with something around what it wrote. */
    Rendered within(UnaryOperator<String> around) {
        return new Rendered(response, around.apply(html));
    }

    private static String text(View view) throws IOException {
        StringBuilder out = new StringBuilder(4096);
        view.render(out);
        return out.toString();
    }
}
