package se.samverkstad.workbench.account;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.People;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Unexamined;

/** {@code /logga-in/tva-steg}: whoever must have a second factor and has none gets it on the way in. */
@Component(service = Endpoint.class)
public final class EnrolEndpoint implements Endpoint {
    private final People people;
    private final SecondFactor factor;
    private final Entering entering;
    private final Organisation organisation;
    private final PageWriter pages;

    @Activate
    public EnrolEndpoint(
            @Reference People people,
            @Reference SecondFactor factor,
            @Reference Entering entering,
            @Reference Organisation organisation,
            @Reference PageWriter pages) {
        this.people = people;
        this.factor = factor;
        this.entering = entering;
        this.organisation = organisation;
        this.pages = pages;
    }

    @Override
    public String path() {
        return Entering.ENROL;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public Unexamined unexamined() {
        return new Unexamined(Set.of("kod"), Set.of("target", "till"));
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Optional<SignIn.Halfway> half = entering.step(exchange).filter(each -> !each.enrolled());
        Optional<String> secret =
                half.flatMap(each -> factor.offered(each.person().id()));
        if (secret.isEmpty()) {
            exchange.redirect("/logga-in");
        } else if (exchange.post()) {
            try (Form form = exchange.form()) {
                take(exchange, half.orElseThrow(), secret.get(), form);
            }
        } else {
            String target = SignInPage.target(exchange.query().first("till"));
            page(exchange, 200, half.orElseThrow(), secret.get(), target, Optional.empty());
        }
    }

    private void take(Exchange exchange, SignIn.Halfway half, String secret, Form form) throws IOException {
        String target = SignInPage.target(form.first("target"));
        String code = form.first("kod").orElse("").replace(" ", "");
        Text text = pages.text(exchange);
        Optional<People.Enrolled> enrolled = people.enrol(half.token(), code, Origins.of(exchange));
        if (enrolled.isEmpty()) {
            page(exchange, 422, half, secret, target, Optional.of(text.of("code.wrong")));
            return;
        }
        entering.opened(exchange, enrolled.get().done());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("codes", enrolled.get().codes());
        parameters.put("user", half.person().user());
        parameters.put("onward", target);
        pages.template(exchange, 200, text.of("codes.title"), "account/codes.jte", parameters);
    }

    private void page(
            Exchange exchange, int status, SignIn.Halfway half, String secret, String target, Optional<String> error)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", AppKey.of(secret, half.person().user(), organisation.name()));
        parameters.put("target", target);
        parameters.put("error", error);
        parameters.put("csrf", Guests.token(exchange));
        pages.template(exchange, status, pages.text(exchange).of("enrol.title"), "account/enrol.jte", parameters);
    }
}
