package se.samverkstad.workbench.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.People;
import se.samverkstad.people.Person;
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.account.Guests;
import se.samverkstad.workbench.account.Origins;
import se.samverkstad.workbench.demo.Demos.RoleCard;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;

/**
 * {@code /prova-som}: in a demo, the cards of its roles, and the way in without a password. Answers only those who sit at
 * this machine: whoever comes through a proxy is refused too.
 */
@Component(service = Endpoint.class)
public final class TryAsEndpoint implements Endpoint {
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private final Demos demos;
    private final People people;
    private final PageWriter pages;

    @Activate
    public TryAsEndpoint(@Reference Demos demos, @Reference People people, @Reference PageWriter pages) {
        this.demos = demos;
        this.people = people;
        this.pages = pages;
    }

    @Override
    public String path() {
        return "/prova-som";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        DemoRoles roles = demos.roles().orElseThrow(() -> new Refusal(404, "missing"));
        if (!here(exchange)) {
            throw new Refusal(403, "demo");
        }
        List<RoleCard> cards = demos.cards(exchange.locale());
        if (cards.isEmpty()) {
            exchange.response().setHeader("Retry-After", "2");
            throw new Refusal(503, "filling");
        }
        if (!exchange.post()) {
            page(exchange, cards);
            return;
        }
        try (Form form = exchange.form()) {
            Optional<Person> person = form.first("roll").flatMap(roles::person);
            enter(exchange, person.orElseThrow(() -> new Refusal(400, "form")));
        }
    }

    private void enter(Exchange exchange, Person person) {
        Guests.leave(exchange, people);
        Guests.signedIn(exchange, people.open(person, SignIn.Means.DEMO, Origins.of(exchange)));
        exchange.redirect("/");
    }

    private void page(Exchange exchange, List<RoleCard> cards) throws IOException {
        String title = pages.text(exchange).of("demo.roles");
        pages.template(exchange, 200, title, "demo/roles.jte", Map.of("cards", cards, "csrf", Guests.token(exchange)));
    }

    private static boolean here(Exchange exchange) {
        try {
            return PROXIED.stream().allMatch(name -> exchange.header(name).isEmpty())
                    && InetAddress.getByName(exchange.request().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
