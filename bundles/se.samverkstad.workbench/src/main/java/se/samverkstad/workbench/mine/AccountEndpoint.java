package se.samverkstad.workbench.mine;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.Session;
import se.samverkstad.people.Sessions;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.Guests;
import se.samverkstad.people.roles.Period;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.PageWriter;

/** {@code /mitt-konto}: who I am here, and where I am signed in. */
@Component(service = Endpoint.class)
public final class AccountEndpoint implements Endpoint {
    static final String PATH = "/mitt-konto";

    private final Sessions sessions;
    private final SecondFactor factor;
    private final Guests guests;
    private final PageWriter pages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public AccountEndpoint(
            @Reference Sessions sessions,
            @Reference SecondFactor factor,
            @Reference Guests guests,
            @Reference PageWriter pages) {
        this.guests = guests;
        this.factor = factor;
        this.sessions = sessions;
        this.pages = pages;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Optional<Session> session = Owner.of(exchange);
        if (session.isPresent()) {
            show(exchange, session.get());
        }
    }

    private void show(Exchange exchange, Session session) throws IOException {
        Text text = pages.text(exchange);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", session.person());
        parameters.put("held", factor.of(session.person().id()));
        Optional<Guest> guest = guests.of(session.person().id());
        parameters.put("guest", guest);
        parameters.put(
                "last",
                guest.map(each -> text.day(
                                each.lastDay().atStartOfDay(Period.ZONE).toInstant()))
                        .orElse(""));
        parameters.put("keys", exchange.visitor().principal().may(Manage.PERMISSION));
        parameters.put("csrf", exchange.visitor().csrf());
        parameters.put(
                "sessions", SessionRow.of(sessions.of(session.person().id()), session.key(), clock.instant(), text));
        pages.template(exchange, 200, text.of("mine.title"), "mine/account.jte", parameters);
    }
}
