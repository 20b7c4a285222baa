package se.samverkstad.workbench.guides;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Upload;
import se.samverkstad.modules.table.PlacedGuide;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.WithSnapshot;

/**
 * Sends the form of a step as the person who pressed the button, under the lease of their request. A guide reaches the actions
 * of its own module alone, and only those that the person may send themselves.
 */
final class Acting {
    private Acting() {}

    /**
     * @return what was done in words, as the page that took the form says it, maybe empty; nothing when it was not done
     * @throws Exception what the page throws
     */
    static Optional<String> send(Snapshot snapshot, PlacedGuide guide, Way.Act act, Request asked) throws Exception {
        Optional<Route.Match> match = snapshot.table()
                .route("POST", act.path())
                .filter(found -> found.route().kind() == Kind.ACTION)
                .filter(found -> found.route()
                        .generation()
                        .module()
                        .equals(guide.generation().module()))
                .filter(found -> asked.principal().may(found.route().permission()));
        if (match.isEmpty()) {
            return Optional.empty();
        }
        Route route = match.get().route();
        Response response = snapshot.call(
                route.generation(),
                () -> route.page().answer(new Sent(asked, act, match.get().values(), snapshot)));
        return response instanceof Response.Redirect redirect
                ? Optional.of(redirect.notice().orElse(""))
                : Optional.empty();
    }

    /** The form, as if it had been filled in on its own page, without script. */
    private record Sent(Request asked, Way.Act act, Map<String, String> values, Snapshot snapshot)
            implements Request, WithSnapshot {
        @Override
        public String path() {
            return act.path();
        }

        @Override
        public String pathValue(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the route of %s has no {%s}".formatted(act.path(), name));
            }
            return value;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(act.fields().get(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        @Override
        public List<String> parameters(String name) {
            return Optional.ofNullable(act.fields().get(name)).stream().toList();
        }

        @Override
        public Optional<Upload> upload(String name) {
            return Optional.empty();
        }

        @Override
        public Principal principal() {
            return asked.principal();
        }

        @Override
        public Locale locale() {
            return asked.locale();
        }

        @Override
        public URI baseAddress() {
            return asked.baseAddress();
        }

        @Override
        public Map<String, String> draft(String form) {
            return Map.of();
        }

        @Override
        public Request forPartOf(String module) {
            return this;
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }
    }
}
