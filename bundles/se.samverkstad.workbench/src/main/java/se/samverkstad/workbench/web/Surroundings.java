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
    private final FrontDoor door;
    private final Pace pace;
    private final InFlight inFlight;

    @Activate
    public Surroundings(
            @Reference Settings settings,
            @Reference Tally tally,
            @Reference LanguageChoice language,
            @Reference FrontDoor door,
            @Reference Pace pace,
            @Reference InFlight inFlight) {
        this.settings = settings;
        this.tally = tally;
        this.language = language;
        this.door = door;
        this.pace = pace;
        this.inFlight = inFlight;
    }

    URI base() {
        return settings.base();
    }

    boolean https() {
        return settings.base().getScheme().equals("https");
    }

    FrontDoor door() {
        return door;
    }

    /** @throws Refusal when the one who asks has asked too much for now */
    InFlight.Place admit(Exchange exchange) {
        pace.check(exchange);
        return inFlight.enter(exchange);
    }

    LanguageChoice language() {
        return language;
    }

    /** Probes and event streams are no calls of people; who is told when to come back was answered. */
    void count(String path, int status, boolean toldToComeBack) {
        if (!path.startsWith("/health/") && !path.equals("/handelser")) {
            tally.count(status >= 500 && !toldToComeBack);
        }
    }
}
