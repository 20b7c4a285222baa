package se.samverkstad.workbench.account;

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
import se.samverkstad.people.Directory;
import se.samverkstad.people.Directory.Invitation;
import se.samverkstad.people.Fault;
import se.samverkstad.people.People;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.people.Invites;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.LocalPath;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;
import se.samverkstad.workbench.web.Unexamined;

/** {@code /inbjudan/…}: whoever holds the secret chooses a password and is signed in. */
@Component(service = Endpoint.class)
public final class InvitationEndpoint implements Endpoint {
    private final Directory directory;
    private final People people;
    private final Entering entering;
    private final Organisation organisation;
    private final PageWriter pages;

    @Activate
    public InvitationEndpoint(
            @Reference Directory directory,
            @Reference People people,
            @Reference Entering entering,
            @Reference Organisation organisation,
            @Reference PageWriter pages) {
        this.directory = directory;
        this.people = people;
        this.entering = entering;
        this.organisation = organisation;
        this.pages = pages;
    }

    @Override
    public String path() {
        return Invites.PATH;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public Unexamined unexamined() {
        return new Unexamined(Set.of("again"), Set.of("target", "till"));
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        String secret = exchange.path().substring(Invites.PATH.length());
        Invitation invitation = directory.invitation(secret).orElseThrow(() -> new Refusal(410, "invitation"));
        String target = exchange.query().first("till").flatMap(LocalPath::safe).orElse("/");
        if (!exchange.post()) {
            page(exchange, 200, invitation, target, Map.of());
            return;
        }
        try (Form form = exchange.form()) {
            take(exchange, form, secret, invitation);
        }
    }

    private void take(Exchange exchange, Form form, String secret, Invitation invitation) throws IOException {
        String target = form.first("target").flatMap(LocalPath::safe).orElse("/");
        String password = form.first("password").orElse("");
        Text text = pages.text(exchange);
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Fault> fault = directory.passwordFault(invitation.person(), password);
        fault.ifPresent(each -> errors.put("password", SetUp.sentence(each, text)));
        if (!form.first("again").orElse("").equals(password)) {
            errors.put("again", text.of("account.again"));
        }
        if (!errors.isEmpty()) {
            page(exchange, 422, invitation, target, errors);
            return;
        }
        try {
            Person person = directory.accept(secret, password).orElseThrow(() -> new Refusal(410, "invitation"));
            entering.goesOn(exchange, people.enter(person, SignIn.Means.INVITATION, Origins.of(exchange)), target);
        } catch (PeopleException e) {
            e.faults().forEach(each -> errors.put("password", SetUp.sentence(each, text)));
            page(exchange, 422, invitation, target, errors);
        }
    }

    private void page(Exchange exchange, int status, Invitation invitation, String target, Map<String, String> errors)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", invitation.person());
        parameters.put("first", invitation.first());
        parameters.put("organisation", organisation.name());
        parameters.put("action", exchange.path());
        parameters.put("target", target);
        parameters.put("errors", errors);
        parameters.put("csrf", Guests.token(exchange));
        pages.template(
                exchange, status, pages.text(exchange).of("invitation.title"), "account/invitation.jte", parameters);
    }
}
