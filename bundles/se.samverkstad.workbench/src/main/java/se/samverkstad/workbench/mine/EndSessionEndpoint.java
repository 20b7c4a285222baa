package se.samverkstad.workbench.mine;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Session;
import se.samverkstad.people.Sessions;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;

/** {@code POST /mitt-konto/inloggningar}: ends one of the person's own sessions, or all but this one. */
@Component(service = Endpoint.class)
public final class EndSessionEndpoint implements Endpoint {
    private final Sessions sessions;
    private final Listeners listeners;
    private final PageWriter pages;

    @Activate
    public EndSessionEndpoint(
            @Reference Sessions sessions, @Reference Listeners listeners, @Reference PageWriter pages) {
        this.sessions = sessions;
        this.listeners = listeners;
        this.pages = pages;
    }

    @Override
    public String path() {
        return AccountEndpoint.PATH + "/inloggningar";
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Optional<Session> session = Owner.of(exchange);
        if (session.isEmpty()) {
            return;
        }
        try (Form form = exchange.form()) {
            Text text = pages.text(exchange);
            String said = form.first("inloggning")
                    .map(key -> endOne(session.get(), key, text))
                    .orElseGet(() -> endOthers(session.get(), text));
            PageWriter.leaveNotice(exchange, said);
            exchange.redirect(AccountEndpoint.PATH + "#inloggningar");
        }
    }

    private String endOne(Session session, String key, Text text) {
        boolean there = sessions.end(session.person().id(), key, by(session));
        if (there) {
            listeners.end(key);
        }
        return text.of(there ? "session.ended-one" : "session.was-over");
    }

    private static By by(Session session) {
        return By.person(session.person().id().toString(), session.person().name());
    }

    private String endOthers(Session session, Text text) {
        sessions.of(session.person().id()).stream()
                .filter(each -> !each.key().equals(session.key()))
                .forEach(each -> listeners.end(each.key()));
        return text.of(
                "session.ended-others", sessions.endOthers(session.person().id(), session.key(), by(session)));
    }
}
