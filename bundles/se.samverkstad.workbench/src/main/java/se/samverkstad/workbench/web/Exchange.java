package se.samverkstad.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.workbench.web.FormReceiver.Limit;

/** One request and its answer. Used by one thread at a time. */
public final class Exchange {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String path;
    private final Visitor visitor;
    private final FormReader forms;

    Exchange(HttpServletRequest request, HttpServletResponse response, String path, Visitor visitor, FormReader forms) {
        this.request = request;
        this.response = response;
        this.path = path;
        this.visitor = visitor;
        this.forms = forms;
    }

    /** The same request, asked by that visitor. */
    Exchange by(Visitor known) {
        return new Exchange(request, response, path, known, forms);
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    /** Decoded, beginning with a slash. */
    public String path() {
        return path;
    }

    /** The path and query as they may stand in an address. */
    public String address() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    public Visitor visitor() {
        return visitor;
    }

    public Locale locale() {
        return visitor.locale();
    }

    public boolean post() {
        return request.getMethod().equals("POST");
    }

    public boolean head() {
        return request.getMethod().equals("HEAD");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** Whether htmx asks for a part of a page. */
    public boolean partial() {
        return header("HX-Request").isPresent() && header("HX-Boosted").isEmpty();
    }

    /** The fields of the address. */
    public Form query() {
        return new Form(
                UrlEncoded.parse(Optional.ofNullable(request.getQueryString()).orElse("")), Map.of());
    }

    /**
     * Reads the form that was sent, without files, and checks its token.
     *
     * @throws Refusal when it is too large, broken or from another site
     */
    public Form form() {
        return form(FormReceiver.LONGEST_TEXT);
    }

    /** As {@link #form()}, with at most that many bytes of text. */
    public Form form(int longestText) {
        return form(new Limit(longestText, 0, false));
    }

    Form form(Limit files) {
        try {
            Form form = forms.read(request, files);
            String sent = header(Csrf.HEADER).or(() -> form.first(Csrf.FIELD)).orElse("");
            if (!Csrf.holds(visitor.csrf(), sent)) {
                form.close();
                throw new Refusal(403, "token");
            }
            if (form.first("_method").isPresent()
                    || header("X-HTTP-Method-Override").isPresent()) {
                form.close();
                throw new Refusal(405, "method");
            }
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the person on with GET. */
    public void redirect(String address) {
        response.setStatus(303);
        response.setHeader("Location", address);
    }

    /** Writes a whole answer; for HEAD, its headers alone. */
    public void send(int status, String contentType, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        if (!head()) {
            response.getOutputStream().write(body);
        }
    }

    public void html(int status, String html) throws IOException {
        send(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
}
