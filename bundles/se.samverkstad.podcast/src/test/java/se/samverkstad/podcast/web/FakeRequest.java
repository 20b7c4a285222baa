package se.samverkstad.podcast.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Upload;

/** A request that a test makes by hand; each {@code with} adds to this one. */
final class FakeRequest implements Request {
    static final Principal EDITOR =
            new Principal("anna", "Anna Demo", Set.of(PodcastPermissions.READ, PodcastPermissions.EDIT), false);
    static final Principal READER = new Principal("bo", "Bo Demo", Set.of(PodcastPermissions.READ), false);

    private final Principal principal;
    private final Map<String, String> path = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private final Map<String, Map<String, String>> drafts = new HashMap<>();
    private Locale locale = Locale.forLanguageTag("sv");

    private FakeRequest(Principal principal) {
        this.principal = principal;
    }

    static FakeRequest of(Principal principal) {
        return new FakeRequest(principal);
    }

    static FakeRequest editor() {
        return new FakeRequest(EDITOR);
    }

    static FakeRequest reader() {
        return new FakeRequest(READER);
    }

    static FakeRequest nobody() {
        return new FakeRequest(Principal.anonymous());
    }

    FakeRequest at(String name, Object value) {
        path.put(name, value.toString());
        return this;
    }

    FakeRequest with(String name, Object value) {
        fields.put(name, value.toString());
        return this;
    }

    FakeRequest upload(String field, Path file, String name) {
        uploads.put(field, new Upload(file, name, file.toFile().length()));
        return this;
    }

    FakeRequest draft(String form, Map<String, String> written) {
        drafts.put(form, written);
        return this;
    }

    FakeRequest in(Locale language) {
        locale = language;
        return this;
    }

    @Override
    public String path() {
        return "/podcast";
    }

    @Override
    public String pathValue(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no placeholder " + name);
        }
        return value;
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public List<String> parameters(String name) {
        return Optional.ofNullable(fields.get(name)).stream().toList();
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name));
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
        return URI.create("https://podd.exempel.se");
    }

    @Override
    public Map<String, String> draft(String form) {
        return drafts.getOrDefault(form, Map.of());
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }
}
