package se.samverkstad.workbench.command;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Upload;

/**
 * What a command is told of who asks: where they are, and no more, so that it is asked alike wherever it is offered.
 *
 * @param path of the page they are on
 */
record Asked(String path, Principal principal, Locale locale, URI baseAddress) implements Request {
    static Asked on(String path, Request request) {
        return new Asked(path, request.principal(), request.locale(), request.baseAddress());
    }

    @Override
    public String pathValue(String name) {
        throw new IllegalArgumentException("a command has no {%s}".formatted(name));
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.empty();
    }

    @Override
    public List<String> parameters(String name) {
        return List.of();
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.empty();
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
