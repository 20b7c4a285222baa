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
import se.samverkstad.workbench.about.Statement;
import se.samverkstad.workbench.account.ForgottenPasswords.Taken;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;

/** {@code /glomt-losenord}: asks for a link by e-mail; without e-mail it says whom to ask. */
@Component(service = Endpoint.class)
public final class ForgotEndpoint implements Endpoint {
    private final ForgottenPasswords forgotten;
    private final Organisation organisation;
    private final Statement statement;
    private final PageWriter pages;

    @Activate
    public ForgotEndpoint(
            @Reference ForgottenPasswords forgotten,
            @Reference Organisation organisation,
            @Reference Statement statement,
            @Reference PageWriter pages) {
        this.forgotten = forgotten;
        this.organisation = organisation;
        this.statement = statement;
        this.pages = pages;
    }

    @Override
    public String path() {
        return "/glomt-losenord";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        if (!exchange.post()) {
            page(exchange, 200, false, Optional.empty());
            return;
        }
        try (Form form = exchange.form()) {
            take(exchange, Guests.field(form.first("user")));
        }
    }

    private void take(Exchange exchange, String name) throws IOException {
        Text text = pages.text(exchange);
        if (name.isEmpty() || !forgotten.canMail()) {
            page(exchange, 422, false, Optional.of(text.of("forgot.missing")));
            return;
        }
        Taken taken = forgotten.ask(name, Origins.of(exchange));
        switch (taken) {
            case YES -> page(exchange, 200, true, Optional.empty());
            case TOO_OFTEN -> page(exchange, 429, false, Optional.of(text.of("forgot.too-often")));
            case BUSY -> page(exchange, 503, false, Optional.of(text.of("account.busy")));
        }
    }

    private void page(Exchange exchange, int status, boolean asked, Optional<String> error) throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asked", asked);
        parameters.put("mail", forgotten.canMail());
        parameters.put("organisation", organisation.name());
        parameters.put("contact", statement.said().faults());
        parameters.put("error", error);
        parameters.put("csrf", Guests.token(exchange));
        pages.template(exchange, status, pages.text(exchange).of("forgot.title"), "account/forgot.jte", parameters);
    }
}
