package se.samverkstad.workbench.account;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.People;
import se.samverkstad.people.Session;
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.LocalPath;
import se.samverkstad.workbench.web.PageWriter;

/** {@code /logga-in}: asks for user name and password, and goes on to the page the person wanted. */
@Component(service = Endpoint.class)
public final class SignInEndpoint implements Endpoint {
    private final People people;
    private final PageWriter pages;

    @Activate
    public SignInEndpoint(@Reference People people, @Reference PageWriter pages) {
        this.people = people;
        this.pages = pages;
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
    public void answer(Exchange exchange) throws IOException {
        if (!exchange.post()) {
            String target = target(exchange.query().first("till"));
            if (exchange.visitor().principal().signedIn()) {
                exchange.redirect(target);
            } else {
                page(exchange, 200, "", target, unready(exchange));
            }
            return;
        }
        try (Form form = exchange.form()) {
            signIn(exchange, form);
        }
    }

    private void signIn(Exchange exchange, Form form) throws IOException {
        String user = Guests.field(form.first("user"));
        String target = target(form.first("target"));
        Text text = pages.text(exchange);
        SignIn result = people.signIn(user, form.first("password").orElse(""));
        if (result instanceof SignIn.Done done) {
            exchange.visitor().session().map(Session::key).ifPresent(people::end);
            Guests.signedIn(exchange, done);
            exchange.redirect(target);
        } else if (result instanceof SignIn.Wait wait) {
            page(exchange, 429, user, target, Optional.of(text.of("account.wait", minutes(wait.time()))));
        } else if (result instanceof SignIn.Busy) {
            page(exchange, 503, user, target, Optional.of(text.of("account.busy")));
        } else {
            page(exchange, 422, user, target, Optional.of(text.of("account.wrong")));
        }
    }

    private Optional<String> unready(Exchange exchange) {
        return people.administratorExists()
                ? Optional.empty()
                : Optional.of(pages.text(exchange).of("account.unready"));
    }

    private void page(Exchange exchange, int status, String user, String target, Optional<String> error)
            throws IOException {
        Map<String, Object> parameters =
                Map.of("user", user, "target", target, "error", error, "csrf", Guests.token(exchange));
        String title = pages.text(exchange).of("account.sign-in.title");
        pages.template(exchange, status, title, "account/sign-in.jte", parameters);
    }

    private static String target(Optional<String> wanted) {
        return wanted.flatMap(LocalPath::safe)
                .filter(path -> !path.startsWith("/logga-"))
                .orElse("/");
    }

    private static long minutes(Duration time) {
        return Math.max(1, (time.toSeconds() + 59) / 60);
    }
}
