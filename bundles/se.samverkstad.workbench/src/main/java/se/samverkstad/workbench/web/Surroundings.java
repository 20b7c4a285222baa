package se.samverkstad.workbench.web;

import java.net.URI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the gateway knows of the installation and does for every page. */
@Component(service = Surroundings.class)
public final class Surroundings {
    private final Settings settings;
    private final Tally tally;
    private final LanguageChoice language;

    @Activate
    public Surroundings(@Reference Settings settings, @Reference Tally tally, @Reference LanguageChoice language) {
        this.settings = settings;
        this.tally = tally;
        this.language = language;
    }

    URI base() {
        return settings.base();
    }

    boolean https() {
        return settings.base().getScheme().equals("https");
    }

    LanguageChoice language() {
        return language;
    }

    /** Probes and event streams are no calls of people. */
    void count(String path, int status) {
        if (!path.startsWith("/health/") && !path.equals("/handelser")) {
            tally.count(status);
        }
    }
}
