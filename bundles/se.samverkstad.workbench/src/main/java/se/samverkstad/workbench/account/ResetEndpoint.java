package se.samverkstad.workbench.account;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Passwords;
import se.samverkstad.people.People;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;
import se.samverkstad.workbench.web.Unexamined;

/** {@code /nytt-losenord/…}: whoever holds the secret chooses a new password; a second step stays where it was. */
@Component(service = Endpoint.class)
public final class ResetEndpoint implements Endpoint {
    public static final String PATH = "/nytt-losenord/";

    private final Passwords passwords;
    private final People people;
    private final Entering entering;
    private final PageWriter pages;

    @Activate
    public ResetEndpoint(
            @Reference Passwords passwords,
            @Reference People people,
            @Reference Entering entering,
            @Reference PageWriter pages) {
        this.passwords = passwords;
        this.people = people;
        this.entering = entering;
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
        return Unexamined.secret(Set.of("again"));
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        String secret = exchange.path().substring(PATH.length());
        Person person = passwords.holder(secret).orElseThrow(() -> new Refusal(410, "reset"));
        if (!exchange.post()) {
            page(exchange, 200, person, Map.of());
            return;
        }
        try (Form form = exchange.form()) {
            take(exchange, form, secret, person);
        }
    }

    private void take(Exchange exchange, Form form, String secret, Person person) throws IOException {
        String password = form.first("password").orElse("");
        Text text = pages.text(exchange);
        Map<String, String> errors = new LinkedHashMap<>();
        if (!form.first("again").orElse("").equals(password)) {
            errors.put("again", text.of("account.again"));
            page(exchange, 422, person, errors);
            return;
        }
        try {
            Person holder = passwords.use(secret, password).orElseThrow(() -> new Refusal(410, "reset"));
            entering.goesOn(exchange, people.enter(holder, SignIn.Means.LINK, Origins.of(exchange)), "/");
        } catch (PeopleException e) {
            e.faults().forEach(each -> errors.put("password", SetUp.sentence(each, text)));
            page(exchange, 422, person, errors);
        }
    }

    private void page(Exchange exchange, int status, Person person, Map<String, String> errors) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", person);
        parameters.put("action", exchange.path());
        parameters.put("errors", errors);
        parameters.put("csrf", Guests.token(exchange));
        pages.template(exchange, status, pages.text(exchange).of("reset.title"), "account/reset.jte", parameters);
    }
}
