package se.samverkstad.workbench.mine;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.People;
import se.samverkstad.people.Person;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.Session;
import se.samverkstad.people.Sessions;
import se.samverkstad.workbench.account.AppKey;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.account.Origins;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Unexamined;

/**
 * {@code /mitt-konto/tva-steg}: turns the second factor on, renews its codes on paper, turns it off. Whatever weakens or
 * replaces it asks for the password once more (ASVS 7.5.1).
 */
@Component(service = Endpoint.class)
public final class FactorEndpoint implements Endpoint {
    static final String PATH = AccountEndpoint.PATH + "/tva-steg";

    private final People people;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final Organisation organisation;
    private final PageWriter pages;

    @Activate
    public FactorEndpoint(
            @Reference People people,
            @Reference SecondFactor factor,
            @Reference Sessions sessions,
            @Reference Organisation organisation,
            @Reference PageWriter pages) {
        this.people = people;
        this.factor = factor;
        this.sessions = sessions;
        this.organisation = organisation;
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
    public Unexamined unexamined() {
        return Unexamined.secret(Set.of("kod"));
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
            if (form.first("act").filter("bekrafta"::equals).isPresent()) {
                confirm(exchange, session.get(), form);
            } else {
                change(exchange, session.get(), form);
            }
        }
    }

    private void confirm(Exchange exchange, Session session, Form form) throws IOException {
        Person person = session.person();
        String code = form.first("kod").orElse("").replace(" ", "");
        Optional<List<String>> codes = factor.confirm(person, code);
        if (codes.isEmpty()) {
            page(exchange, 422, session, Map.of("kod", pages.text(exchange).of("code.wrong")));
            return;
        }
        // Those that were opened with the password alone end.
        sessions.endOthers(person.id(), session.key(), By.of(exchange.visitor().principal()));
        codes(exchange, person, codes.get());
    }

    private void change(Exchange exchange, Session session, Form form) throws IOException {
        Text text = pages.text(exchange);
        Person person = session.person();
        People.Proof proof = people.prove(person, form.first("password").orElse(""), Origins.of(exchange));
        if (proof != People.Proof.RIGHT) {
            String key = proof == People.Proof.WRONG ? "proof.wrong" : "proof.wait";
            page(exchange, 422, session, Map.of("password", text.of(key)));
            return;
        }
        switch (form.first("act").orElse("")) {
            case "koder" -> codes(exchange, person, factor.renewCodes(person));
            case "av" -> {
                if (factor.demanded(person)) {
                    page(exchange, 422, session, Map.of("password", text.of("factor.demanded")));
                    return;
                }
                factor.turnOff(person, By.of(exchange.visitor().principal()));
                PageWriter.leaveNotice(exchange, text.of("factor.turned-off"));
                exchange.redirect(AccountEndpoint.PATH);
            }
            default -> {
                factor.offer(person.id());
                exchange.redirect(PATH);
            }
        }
    }

    private void codes(Exchange exchange, Person person, List<String> codes) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("codes", codes);
        parameters.put("user", person.user());
        pages.template(exchange, 200, pages.text(exchange).of("codes.title"), "mine/codes.jte", parameters);
    }

    private void page(Exchange exchange, int status, Session session, Map<String, String> errors) throws IOException {
        Person person = session.person();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("held", factor.of(person.id()));
        parameters.put("demanded", factor.demanded(person));
        parameters.put(
                "key",
                factor.offered(person.id()).map(secret -> AppKey.of(secret, person.user(), organisation.name())));
        parameters.put("user", person.user());
        parameters.put("errors", errors);
        parameters.put("csrf", exchange.visitor().csrf());
        pages.template(exchange, status, pages.text(exchange).of("factor.title"), "mine/factor.jte", parameters);
    }
}
