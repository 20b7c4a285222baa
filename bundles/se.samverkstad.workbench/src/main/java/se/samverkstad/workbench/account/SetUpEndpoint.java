package se.samverkstad.workbench.account;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
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

/** {@code /kom-igang?kod=…}: the first administrator, once, by whoever holds the code. */
@Component(service = Endpoint.class)
public final class SetUpEndpoint implements Endpoint {
    private final SetUp setUp;
    private final People people;
    private final PageWriter pages;

    @Activate
    public SetUpEndpoint(@Reference SetUp setUp, @Reference People people, @Reference PageWriter pages) {
        this.setUp = setUp;
        this.people = people;
        this.pages = pages;
    }

    @Override
    public String path() {
        return "/kom-igang";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public Unexamined unexamined() {
        return new Unexamined(Set.of("again"), Set.of("code", "kod"));
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        if (exchange.post()) {
            try (Form form = exchange.form()) {
                take(exchange, form);
            }
            return;
        }
        String code = Guests.field(exchange.query().first("kod"));
        check(code);
        String language = exchange.locale().getLanguage();
        page(exchange, 200, new SetUpForm(code, "", "", language), Map.of());
    }

    private void check(String code) {
        if (people.administratorExists()) {
            throw new Refusal(410, "setup-done");
        }
        if (!people.setUpCodeHolds(code)) {
            throw new Refusal(403, "setup-code");
        }
    }

    private void take(Exchange exchange, Form sent) throws IOException {
        SetUpForm form = new SetUpForm(
                Guests.field(sent.first("code")),
                Guests.field(sent.first("name")),
                Guests.field(sent.first("user")),
                exchange.locale().getLanguage());
        check(form.code());
        String password = sent.first("password").orElse("");
        Text text = pages.text(exchange);
        Map<String, String> errors = new java.util.LinkedHashMap<>(setUp.errors(form, password, text));
        if (!sent.first("again").orElse("").equals(password)) {
            errors.put("again", text.of("account.again"));
        }
        if (!errors.isEmpty()) {
            page(exchange, 422, form, errors);
            return;
        }
        try {
            Person first = setUp.begin(form, password, By.UNKNOWN);
            Guests.signedIn(exchange, people.open(first, SignIn.Means.SET_UP, Origins.of(exchange)));
        } catch (PeopleException e) {
            throw new Refusal(410, "setup-done");
        }
        exchange.redirect("/kom-igang/1");
    }

    private void page(Exchange exchange, int status, SetUpForm form, Map<String, String> errors) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("form", form);
        parameters.put("errors", errors);
        parameters.put("csrf", Guests.token(exchange));
        String title = pages.text(exchange).of("account.set-up.title");
        pages.template(exchange, status, title, "account/set-up.jte", parameters);
    }
}
