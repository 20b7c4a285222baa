package se.samverkstad.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.workbench.web.FormReceiver.Limit;

/** One request and its answer. Used by one thread at a time. */
public final class Exchange {
    private static final int LONGEST_MESSAGE = 128 << 10;
    private static final String CLIENT = "samverkstad.client";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String path;
    private final Visitor visitor;
    private final FormReader forms;
    private final Unexamined unexamined;

    Exchange(HttpServletRequest request, HttpServletResponse response, String path, Visitor visitor, FormReader forms) {
        this(request, response, path, visitor, forms, Unexamined.NONE);
    }

    private Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Visitor visitor,
            FormReader forms,
            Unexamined unexamined) {
        this.request = request;
        this.response = response;
        this.path = path;
        this.visitor = visitor;
        this.forms = forms;
        this.unexamined = unexamined;
    }

    /** The same request, asked by that visitor. */
    Exchange by(Visitor known) {
        return new Exchange(request, response, path, known, forms, unexamined);
    }

    /** The same request, to an address where those fields are no free text. */
    Exchange with(Unexamined fields) {
        return new Exchange(request, response, path, visitor, forms, fields);
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

    /** The path as it may stand in the log: without the secret that some addresses hold. */
    String logged() {
        return SecretPath.hide(path);
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

    /** Where the request comes from: what the declared proxy tells, else who is connected. Empty before the front door. */
    public Optional<InetAddress> client() {
        return Optional.ofNullable((InetAddress) request.getAttribute(CLIENT));
    }

    void cameFrom(InetAddress client) {
        request.setAttribute(CLIENT, client);
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

    /**
     * The fields of the address.
     *
     * @throws PersonalNumberRefusal when one holds a personal number
     */
    public Form query() {
        Form query = asked();
        refuse(query);
        return query;
    }

    private Form asked() {
        return new Form(
                UrlEncoded.parse(Optional.ofNullable(request.getQueryString()).orElse("")), Map.of());
    }

    /**
     * Reads the form that was sent, without files, and checks its token.
     *
     * @throws Refusal when it is too large, broken or from another site
     * @throws PersonalNumberRefusal when a field or the name of a file holds a personal number; nothing is kept of it
     */
    public Form form() {
        return form(new Limit(FormReceiver.LONGEST_TEXT, 0, false));
    }

    Form form(Limit files) {
        Form form = read(files);
        refuse(form);
        return form;
    }

    /**
     * What another program sent as a form, for an {@link Endpoint#fromPrograms}: it has neither cookie nor token, so nothing
     * in it is believed before the caller has found out who sent it, and nothing is done for whoever is signed in.
     */
    public Form message() throws IOException {
        return forms.read(request, new Limit(LONGEST_MESSAGE, 0, false));
    }

    /**
     * The bytes that a program sent, for an {@link Endpoint#fromPrograms}.
     *
     * @throws Refusal 413 for more than that many
     */
    public byte[] body(int most) throws IOException {
        byte[] body = Patience.of(request).readNBytes(most + 1);
        if (body.length > most) {
            throw new Refusal(413, "large");
        }
        return body;
    }

    /** Whether a page of ours sent this, by all that a browser tells and the token that only our pages know. */
    public boolean ours(URI base) {
        return CrossSite.ours(header("Sec-Fetch-Site"), header("Origin"), header("Host"), base)
                && Csrf.holds(visitor.csrf(), header(Csrf.HEADER).orElse(""));
    }

    /** As {@link #form()}, with the fields of the address that the form has not. */
    Form formAndQuery(Limit files) {
        Form form = read(files);
        asked().fields().forEach(form.fields()::putIfAbsent);
        refuse(form);
        return form;
    }

    /** What a person is writing: instead of being refused, personal numbers are masked. */
    public Draft draft(int longestText) {
        try (Form form = read(new Limit(longestText, 0, false))) {
            return PersonalNumberRefusal.of(form, unexamined)
                    .map(found -> new Draft(found.masked().written(), found.wrong()))
                    .orElseGet(() -> new Draft(form.written(), Set.of()));
        }
    }

    /**
     * What is kept of a form that is not sent yet.
     *
     * @param masked the fields in which a personal number was masked
     */
    public record Draft(Map<String, String> written, Set<String> masked) {}

    private void refuse(Form form) {
        Optional<PersonalNumberRefusal> refusal;
        try {
            refusal = PersonalNumberRefusal.of(form, unexamined);
        } catch (Refusal e) {
            form.close();
            throw e;
        }
        if (refusal.isPresent()) {
            form.close();
            throw refusal.get();
        }
    }

    private Form read(Limit files) {
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
