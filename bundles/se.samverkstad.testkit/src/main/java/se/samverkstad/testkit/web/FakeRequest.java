package se.samverkstad.testkit.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Upload;

/**
 * A request that a test makes by hand; each call adds to this one and returns it. Answers as the workbench does: the
 * first value of a field without surrounding space, none when blank, headers by any case.
 *
 * <pre>
 * page.answer(FakeRequest.by("podcast.edit").at("episode", id).with("title", "Om tillit"));
 * </pre>
 */
public final class FakeRequest implements Request {
    private final Principal principal;
    private final Map<String, String> path = new HashMap<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private final Map<String, Map<String, String>> drafts = new HashMap<>();
    private String address = "/";
    private Locale locale = Locale.forLanguageTag("sv-SE");
    private URI base = URI.create("http://127.0.0.1:8080");

    private FakeRequest(Principal principal) {
        this.principal = principal;
    }

    /** A request by that person. */
    public static FakeRequest of(Principal principal) {
        return new FakeRequest(principal);
    }

    /** A request by someone signed in who has those permissions. */
    public static FakeRequest by(String... permissions) {
        return of(new Principal("test", "Test Person", Set.of(permissions), false));
    }

    /** A request by an administrator, who may do everything. */
    public static FakeRequest administrator() {
        return of(new Principal("admin", "Admin Person", Set.of(), true));
    }

    /** A request by someone who has not signed in. */
    public static FakeRequest nobody() {
        return of(Principal.anonymous());
    }

    /** Sets a placeholder of the route. */
    public FakeRequest at(String placeholder, Object value) {
        path.put(placeholder, value.toString());
        return this;
    }

    /** Sets a field to one value. */
    public FakeRequest with(String field, Object value) {
        fields.put(field, List.of(value.toString()));
        return this;
    }

    /** Adds a further value to a field. */
    public FakeRequest also(String field, Object value) {
        List<String> before = fields.getOrDefault(field, List.of());
        fields.put(
                field,
                Stream.concat(before.stream(), Stream.of(value.toString())).toList());
        return this;
    }

    /** Adds a file. */
    public FakeRequest upload(String field, Path file, String submittedName) {
        uploads.put(field, new Upload(file, submittedName, file.toFile().length()));
        return this;
    }

    /** Sets what the person had written and not sent. */
    public FakeRequest draft(String form, Map<String, String> written) {
        drafts.put(form, Map.copyOf(written));
        return this;
    }

    /** Adds a header. */
    public FakeRequest header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    /** Sets the language. */
    public FakeRequest in(Locale language) {
        locale = language;
        return this;
    }

    /** Sets the whole path. */
    public FakeRequest path(String asked) {
        address = asked;
        return this;
    }

    /** Sets the address that others reach the installation at. */
    public FakeRequest base(String uri) {
        base = URI.create(uri);
        return this;
    }

    @Override
    public String path() {
        return address;
    }

    @Override
    public String pathValue(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no placeholder " + name);
        }
        return value;
    }

    @Override
    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public List<String> parameters(String name) {
        return fields.getOrDefault(name, List.of());
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name)).filter(upload -> upload.length() > 0);
    }

    @Override
    public Principal principal() {
        return principal;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public URI baseAddress() {
        return base;
    }

    @Override
    public Map<String, String> draft(String form) {
        return drafts.getOrDefault(form, Map.of());
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
