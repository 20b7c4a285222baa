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
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Unexamined;

/** {@code /logga-in/kod}: the second step, a code from the telephone or from paper. */
@Component(service = Endpoint.class)
public final class CodeEndpoint implements Endpoint {
    private final People people;
    private final Entering entering;
    private final PageWriter pages;

    @Activate
    public CodeEndpoint(@Reference People people, @Reference Entering entering, @Reference PageWriter pages) {
        this.people = people;
        this.entering = entering;
        this.pages = pages;
    }

    @Override
    public String path() {
        return Entering.CODE;
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
        Optional<SignIn.Halfway> half = entering.step(exchange).filter(SignIn.Halfway::enrolled);
        if (half.isEmpty()) {
            exchange.redirect("/logga-in");
        } else if (exchange.post()) {
            try (Form form = exchange.form()) {
                take(exchange, half.get(), form);
            }
        } else {
            page(exchange, 200, SignInPage.target(exchange.query().first("till")), Optional.empty());
        }
    }

    private void take(Exchange exchange, SignIn.Halfway half, Form form) throws IOException {
        String target = SignInPage.target(form.first("target"));
        SignIn result = people.finish(half.token(), form.first("kod").orElse(""), Origins.of(exchange));
        Text text = pages.text(exchange);
        if (entering.goesOn(exchange, result, target)) {
            return;
        }
        if (result instanceof SignIn.Over) {
            exchange.redirect("/logga-in");
        } else if (result instanceof SignIn.Wait wait) {
            page(exchange, 429, target, Optional.of(text.of("account.wait", SignInPage.minutes(wait.time()))));
        } else if (result instanceof SignIn.Busy) {
            page(exchange, 503, target, Optional.of(text.of("account.busy")));
        } else {
            String key = result instanceof SignIn.Unreadable ? "code.unreadable" : "code.wrong";
            page(exchange, 422, target, Optional.of(text.of(key)));
        }
    }

    private void page(Exchange exchange, int status, String target, Optional<String> error) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("target", target);
        parameters.put("error", error);
        parameters.put("csrf", Guests.token(exchange));
        pages.template(exchange, status, pages.text(exchange).of("code.title"), "account/code.jte", parameters);
    }
}
