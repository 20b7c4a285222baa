package se.samverkstad.workbench.guests;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.OpenSession;
import se.samverkstad.people.Session;
import se.samverkstad.people.Sessions;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.Guests;
import se.samverkstad.workbench.about.Statement;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.web.Cookies;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;
import se.samverkstad.workbench.web.SignInWay;

/**
 * {@code /mitt-konto/lamna}: a guest does not want to go on. It says what stays before it is done; what is kept about them can
 * then be erased from their page under <i>Enheter och personer</i>.
 */
@Component(service = Endpoint.class)
public final class LeaveEndpoint implements Endpoint {
    static final String PATH = "/mitt-konto/lamna";

    private final Guests guests;
    private final Sessions sessions;
    private final Listeners listeners;
    private final Organisation organisation;
    private final Statement statement;
    private final PageWriter pages;

    @Activate
    public LeaveEndpoint(
            @Reference Guests guests,
            @Reference Sessions sessions,
            @Reference Listeners listeners,
            @Reference Organisation organisation,
            @Reference Statement statement,
            @Reference PageWriter pages) {
        this.guests = guests;
        this.sessions = sessions;
        this.listeners = listeners;
        this.organisation = organisation;
        this.statement = statement;
        this.pages = pages;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Optional<Session> session = exchange.visitor().session();
        if (session.isEmpty()) {
            if (exchange.post()) {
                throw new Refusal(403, "permission");
            }
            SignInWay.send(exchange);
            return;
        }
        Guest guest = guests.of(session.get().person().id()).orElseThrow(() -> new Refusal(404, "missing"));
        if (!exchange.post()) {
            ask(exchange, guest);
            return;
        }
        try (Form form = exchange.form()) {
            if (form.first("act").isPresent()) {
                leave(exchange, session.get());
            } else {
                exchange.redirect(PATH);
            }
        }
    }

    private void ask(Exchange exchange, Guest guest) throws IOException {
        Text text = pages.text(exchange);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("guest", guest);
        parameters.put("action", PATH);
        parameters.put("organisation", organisation.name());
        parameters.put("contact", statement.said().privacy());
        parameters.put("csrf", exchange.visitor().csrf());
        pages.template(exchange, 200, text.of("guest.leave"), "guests/leave.jte", parameters);
    }

    private void leave(Exchange exchange, Session session) throws IOException {
        var open = sessions.of(session.person().id());
        if (!guests.leave(session.person())) {
            throw new Refusal(404, "missing");
        }
        open.stream().map(OpenSession::key).forEach(listeners::end);
        Cookies.clear(exchange.response(), Cookies.SESSION);
        exchange.response().setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        PageWriter.leaveNotice(exchange, pages.text(exchange).of("guest.left"));
        exchange.redirect("/logga-in");
    }
}
