package se.samverkstad.workbench.guests;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Readers;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.People;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.SignIn;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.GuestRefusal;
import se.samverkstad.people.guests.Guests;
import se.samverkstad.people.roles.Period;
import se.samverkstad.workbench.about.Statement;
import se.samverkstad.workbench.account.Entering;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.account.Origins;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.people.Faults;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;
import se.samverkstad.workbench.web.Unexamined;

/**
 * {@code /inbjuden/…}: says what taking part means before there is a field to type in, asks for a name and a password only of
 * whoever goes on, and takes a no. Looking at it uses nothing up: mail filters and previews of links look too.
 */
@Component(service = Endpoint.class)
public final class GuestEndpoint implements Endpoint {
    static final String PATH = "/inbjuden/";

    private final Guests guests;
    private final People people;
    private final Entering entering;
    private final Organisation organisation;
    private final Statement statement;
    private final Readers readers;
    private final PageWriter pages;

    @Activate
    public GuestEndpoint(
            @Reference Guests guests,
            @Reference People people,
            @Reference Entering entering,
            @Reference Organisation organisation,
            @Reference Statement statement,
            @Reference Readers readers,
            @Reference PageWriter pages) {
        this.guests = guests;
        this.people = people;
        this.entering = entering;
        this.organisation = organisation;
        this.statement = statement;
        this.readers = readers;
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
        Optional<Guest> invited = guests.invited(secret);
        if (invited.isEmpty() && exchange.post()) {
            // It is void; what matters is that trying it goes on the record.
            guests.accept(secret, "", "");
        }
        Guest guest = invited.orElseThrow(() -> new Refusal(410, "guest"));
        if (!exchange.post()) {
            boolean form = exchange.query().first("steg").filter("2"::equals).isPresent();
            if (form) {
                form(exchange, 200, guest, "", Map.of());
            } else {
                explain(exchange, guest);
            }
            return;
        }
        try (Form form = exchange.form()) {
            if (form.first("act").filter("avsta"::equals).isPresent()) {
                decline(exchange, secret);
            } else {
                join(exchange, form, secret, guest);
            }
        }
    }

    private void explain(Exchange exchange, Guest guest) throws IOException {
        Text text = pages.text(exchange);
        Map<String, Object> parameters = parameters(exchange, guest, text);
        parameters.put("place", GuestRow.place(guest, text));
        parameters.put("everywhere", guest.place().isEmpty());
        parameters.put("reviewers", readers.of(text.locale(), CorePermissions.REVIEW));
        parameters.put("contact", statement.said().privacy());
        pages.template(exchange, 200, text.of("guest.title"), "guests/explained.jte", parameters);
    }

    private Map<String, Object> parameters(Exchange exchange, Guest guest, Text text) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("guest", guest);
        parameters.put("joined", guest.person().isPresent());
        parameters.put(
                "last", text.day(guest.lastDay().atStartOfDay(Period.ZONE).toInstant()));
        parameters.put("organisation", organisation.name().isBlank() ? text.of("about.nobody") : organisation.name());
        parameters.put("seers", readers.of(text.locale(), Manage.PERMISSION, CorePermissions.GUESTS));
        parameters.put("action", exchange.path());
        parameters.put("csrf", se.samverkstad.workbench.account.Guests.token(exchange));
        return parameters;
    }

    private void form(Exchange exchange, int status, Guest guest, String name, Map<String, String> errors)
            throws IOException {
        Text text = pages.text(exchange);
        Map<String, Object> parameters = parameters(exchange, guest, text);
        parameters.put("name", name);
        parameters.put("errors", errors);
        pages.template(exchange, status, text.of("guest.join-title"), "guests/join.jte", parameters);
    }

    private void decline(Exchange exchange, String secret) throws IOException {
        if (!guests.decline(secret)) {
            throw new Refusal(410, "guest");
        }
        Text text = pages.text(exchange);
        pages.template(exchange, 200, text.of("guest.declined"), "guests/declined.jte", Map.of());
    }

    private void join(Exchange exchange, Form form, String secret, Guest guest) throws IOException {
        Text text = pages.text(exchange);
        String name = form.first("namn").orElse("").strip();
        String password = form.first("password").orElse("");
        Map<String, String> errors = new LinkedHashMap<>();
        if (!form.first("again").orElse("").equals(password)) {
            errors.put("again", text.of("account.again"));
            form(exchange, 422, guest, name, errors);
            return;
        }
        Optional<Person> person;
        try {
            person = guests.accept(secret, name, password);
        } catch (GuestRefusal e) {
            form(exchange, 422, guest, name, GuestForm.errors(e.reasons(), text));
            return;
        } catch (PeopleException e) {
            e.faults().forEach(each -> errors.put("password", Faults.sentence(each, text)));
            form(exchange, 422, guest, name, errors);
            return;
        }
        Person in = person.orElseThrow(() -> new Refusal(410, "guest"));
        PageWriter.leaveNotice(exchange, text.of("guest.joined", in.user()));
        entering.goesOn(exchange, people.enter(in, SignIn.Means.INVITATION, Origins.of(exchange)), "/");
    }
}
