package se.samverkstad.workbench.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Upload;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.WithSnapshot;

/**
 * What a page is told of a request.
 *
 * @param headers of the request, with lower-case names, because it may be gone when a late call asks
 * @param module whose page or part is told
 * @param drafts reads what the person was writing, by the module and the name of the form
 */
record WebRequest(
        String path,
        Map<String, String> values,
        Form form,
        Principal principal,
        Locale locale,
        URI baseAddress,
        Map<String, String> headers,
        String module,
        BiFunction<String, String, Map<String, String>> drafts,
        Snapshot snapshot)
        implements Request, WithSnapshot {
    @Override
    public String pathValue(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route of %s has no {%s}".formatted(path, name));
        }
        return value;
    }

    @Override
    public Optional<String> parameter(String name) {
        return form.first(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public List<String> parameters(String name) {
        return form.values(name);
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(form.uploads().get(name)).filter(upload -> upload.length() > 0);
    }

    @Override
    public Map<String, String> draft(String form) {
        return principal.signedIn() ? drafts.apply(module, form) : Map.of();
    }

    @Override
    public Request forPartOf(String other) {
        return new WebRequest(path, values, form, principal, locale, baseAddress, headers, other, drafts, snapshot);
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
