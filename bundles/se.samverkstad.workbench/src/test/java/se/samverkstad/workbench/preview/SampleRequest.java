package se.samverkstad.workbench.preview;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Upload;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.WithSnapshot;

/** A request with what a test gives it. */
public record SampleRequest(
        String path,
        Map<String, String> values,
        Map<String, String> fields,
        Principal principal,
        Locale locale,
        Snapshot snapshot)
        implements Request, WithSnapshot {
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    public static SampleRequest by(Principal principal) {
        return new SampleRequest("/", Map.of(), Map.of(), principal, SWEDISH, SampleSnapshot.of(List.of(), List.of()));
    }

    public SampleRequest with(Snapshot other) {
        return new SampleRequest(path, values, fields, principal, locale, other);
    }

    public SampleRequest with(Map<String, String> pathValues, Map<String, String> sent) {
        return new SampleRequest(path, pathValues, sent, principal, locale, snapshot);
    }

    public SampleRequest in(Locale language) {
        return new SampleRequest(path, values, fields, principal, language, snapshot);
    }

    @Override
    public SampleRequest forPartOf(String module) {
        return this;
    }

    @Override
    public String pathValue(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public List<String> parameters(String name) {
        return parameter(name).map(List::of).orElse(List.of());
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.empty();
    }

    @Override
    public URI baseAddress() {
        return URI.create("http://127.0.0.1:8080");
    }

    @Override
    public Map<String, String> draft(String form) {
        return Map.of();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }
}
