package se.samverkstad.workbench.account;

import java.io.IOException;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.People;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.web.Cookies;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;

/** {@code POST /logga-ut}: ends the session at once, here and in the browser. */
@Component(service = Endpoint.class)
public final class SignOutEndpoint implements Endpoint {
    private final People people;
    private final Listeners listeners;

    @Activate
    public SignOutEndpoint(@Reference People people, @Reference Listeners listeners) {
        this.people = people;
        this.listeners = listeners;
    }

    @Override
    public String path() {
        return "/logga-ut";
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        exchange.visitor().session().ifPresent(session -> {
            exchange.form().close();
            people.end(session.key(), By.of(exchange.visitor().principal()));
            listeners.end(session.key());
        });
        Cookies.clear(exchange.response(), Cookies.SESSION);
        exchange.response().setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        exchange.redirect("/logga-in");
    }
}
