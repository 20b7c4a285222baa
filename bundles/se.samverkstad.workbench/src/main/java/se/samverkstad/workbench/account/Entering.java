package se.samverkstad.workbench.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.People;
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.web.Cookies;
import se.samverkstad.workbench.web.Exchange;

/** What follows when someone has shown who they are: the page they wanted, or the second step before it. */
@Component(service = Entering.class)
public final class Entering {
    static final String CODE = "/logga-in/kod";
    static final String ENROL = "/logga-in/tva-steg";

    private final People people;

    @Activate
    public Entering(@Reference People people) {
        this.people = people;
    }

    /** Whether the person is led on; if not, the attempt has failed and nothing was answered. */
    public boolean goesOn(Exchange exchange, SignIn result, String target) {
        if (result instanceof SignIn.Done done) {
            opened(exchange, done);
            exchange.redirect(target);
            return true;
        }
        if (result instanceof SignIn.Halfway half) {
            Cookies.set(exchange.response(), Cookies.STEP, half.token(), Duration.ofMinutes(10));
            exchange.redirect(
                    (half.enrolled() ? CODE : ENROL) + "?till=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
            return true;
        }
        return false;
    }

    /** A new session in place of whatever the browser had. */
    void opened(Exchange exchange, SignIn.Done done) {
        Guests.leave(exchange, people);
        Guests.signedIn(exchange, done);
        Cookies.clear(exchange.response(), Cookies.STEP);
    }

    /** The second step that this browser is in. */
    Optional<SignIn.Halfway> step(Exchange exchange) {
        return Cookies.read(exchange.request(), Cookies.STEP).flatMap(people::halfway);
    }
}
