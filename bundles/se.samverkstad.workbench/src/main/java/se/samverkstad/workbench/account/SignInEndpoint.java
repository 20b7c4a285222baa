package se.samverkstad.workbench.account;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.People;
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Unexamined;

/** {@code /logga-in}: asks for user name and password, and goes on to the page the person wanted. */
@Component(service = Endpoint.class)
public final class SignInEndpoint implements Endpoint {
    private final People people;
    private final Entering entering;
    private final PageWriter pages;
    private final SignInPage page;

    @Activate
    public SignInEndpoint(
            @Reference People people,
            @Reference Entering entering,
            @Reference PageWriter pages,
            @Reference SignInPage page) {
        this.people = people;
        this.entering = entering;
        this.pages = pages;
        this.page = page;
    }

    @Override
    public String path() {
        return "/logga-in";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public Unexamined unexamined() {
        return new Unexamined(Set.of(), Set.of("target", "till"));
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        if (!exchange.post()) {
            String target = SignInPage.target(exchange.query().first("till"));
            if (exchange.visitor().principal().signedIn()) {
                exchange.redirect(target);
            } else {
                page.show(exchange, 200, "", target, unready(exchange));
            }
            return;
        }
        try (Form form = exchange.form()) {
            signIn(exchange, form);
        }
    }

    private void signIn(Exchange exchange, Form form) throws IOException {
        String user = Guests.field(form.first("user"));
        String target = SignInPage.target(form.first("target"));
        Text text = pages.text(exchange);
        SignIn result = people.signIn(user, form.first("password").orElse(""), Origins.of(exchange));
        if (entering.goesOn(exchange, result, target)) {
            return;
        }
        if (result instanceof SignIn.Wait wait) {
            page.show(
                    exchange, 429, user, target, Optional.of(text.of("account.wait", SignInPage.minutes(wait.time()))));
        } else if (result instanceof SignIn.Busy) {
            page.show(exchange, 503, user, target, Optional.of(text.of("account.busy")));
        } else {
            page.show(exchange, 422, user, target, Optional.of(text.of("account.wrong")));
        }
    }

    private Optional<String> unready(Exchange exchange) {
        return people.administratorExists()
                ? Optional.empty()
                : Optional.of(pages.text(exchange).of("account.unready"));
    }
}
