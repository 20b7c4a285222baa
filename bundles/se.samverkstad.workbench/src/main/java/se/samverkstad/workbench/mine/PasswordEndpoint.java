package se.samverkstad.workbench.mine;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Passwords;
import se.samverkstad.people.People;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Session;
import se.samverkstad.people.Sessions;
import se.samverkstad.workbench.account.Origins;
import se.samverkstad.workbench.live.Listeners;
import se.samverkstad.workbench.people.Faults;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Unexamined;

/** {@code /mitt-konto/losenord}: a new password for whoever knows the old one. */
@Component(service = Endpoint.class)
public final class PasswordEndpoint implements Endpoint {
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Listeners listeners;
    private final PageWriter pages;

    @Activate
    public PasswordEndpoint(
            @Reference People people,
            @Reference Passwords passwords,
            @Reference Sessions sessions,
            @Reference Listeners listeners,
            @Reference PageWriter pages) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.listeners = listeners;
        this.pages = pages;
    }

    @Override
    public String path() {
        return AccountEndpoint.PATH + "/losenord";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public Unexamined unexamined() {
        return Unexamined.secret(Set.of("again"));
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Optional<Session> session = Owner.of(exchange);
        if (session.isEmpty()) {
            return;
        }
        if (!exchange.post()) {
            page(exchange, 200, session.get(), Map.of());
            return;
        }
        try (Form form = exchange.form()) {
            take(exchange, session.get(), form);
        }
    }

    private void take(Exchange exchange, Session session, Form form) throws IOException {
        Text text = pages.text(exchange);
        Map<String, String> errors = new LinkedHashMap<>();
        String password = form.first("password").orElse("");
        switch (people.prove(session.person(), form.first("old-password").orElse(""), Origins.of(exchange))) {
            case RIGHT -> {}
            case WRONG -> errors.put("old-password", text.of("proof.wrong"));
            case WAIT -> errors.put("old-password", text.of("proof.wait"));
        }
        if (!form.first("again").orElse("").equals(password)) {
            errors.put("again", text.of("account.again"));
        }
        if (errors.isEmpty()) {
            try {
                change(session, password);
                PageWriter.leaveNotice(exchange, text.of("mine.password-changed"));
                exchange.redirect(AccountEndpoint.PATH);
                return;
            } catch (PeopleException e) {
                e.faults().forEach(fault -> errors.put("password", Faults.sentence(fault, text)));
            }
        }
        page(exchange, 422, session, errors);
    }

    private void change(Session session, String password) {
        var others = sessions.of(session.person().id());
        passwords.change(session.person(), password, session.key());
        others.stream()
                .map(each -> each.key())
                .filter(key -> !key.equals(session.key()))
                .forEach(listeners::end);
    }

    private void page(Exchange exchange, int status, Session session, Map<String, String> errors) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("user", session.person().user());
        parameters.put("errors", errors);
        parameters.put("csrf", exchange.visitor().csrf());
        pages.template(exchange, status, pages.text(exchange).of("mine.password"), "mine/password.jte", parameters);
    }
}
