package se.samverkstad.workbench.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.People;

/** A link with {@code ?sprak=en} or {@code sv} on any page of ours changes the language and shows the page again. */
@Component(service = LanguageChoice.class)
public final class LanguageChoice {
    private static final String FIELD = "sprak";
    private static final Set<String> LANGUAGES = Set.of("sv", "en");
    private static final Duration KEPT = Duration.ofDays(365);

    private final People people;

    @Activate
    public LanguageChoice(@Reference People people) {
        this.people = people;
    }

    /** Whether the request was one, and is answered. */
    boolean taken(Exchange exchange) {
        String query = Optional.ofNullable(exchange.request().getQueryString()).orElse("");
        if (exchange.post() || !query.contains(FIELD + "=")) {
            return false;
        }
        Optional<String> language = exchange.query().first(FIELD).filter(LANGUAGES::contains);
        boolean ours = exchange.header("Sec-Fetch-Site")
                .map(site -> site.equals("same-origin") || site.equals("none"))
                .orElse(true);
        if (language.isEmpty() || !ours) {
            return false;
        }
        exchange.visitor()
                .session()
                .ifPresent(session -> people.chooseLanguage(session.person().id(), language.get()));
        Cookies.set(exchange.response(), Cookies.LANGUAGE, language.get(), KEPT);
        exchange.redirect(LocalPath.safe(without(exchange.request().getRequestURI(), query))
                .orElse("/"));
        return true;
    }

    private static String without(String path, String query) {
        String rest = String.join(
                "&",
                java.util.Arrays.stream(query.split("&"))
                        .filter(field -> !field.startsWith(FIELD + "="))
                        .toList());
        return rest.isEmpty() ? path : path + "?" + rest;
    }
}
