package se.samverkstad.workbench.openid;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.openid.OpenId;
import se.samverkstad.people.openid.OpenId.Arrival;
import se.samverkstad.people.openid.OpenId.Entered;
import se.samverkstad.people.openid.OpenId.Return;
import se.samverkstad.people.openid.OpenId.Waiting;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.workbench.account.Doors;
import se.samverkstad.workbench.account.Entering;
import se.samverkstad.workbench.account.Origins;
import se.samverkstad.workbench.account.SignInPage;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Unexamined;

/** {@code /logga-in-svar/<organisation>}: where the person comes back to, and goes on to the page they wanted. */
@Component(service = Endpoint.class)
public final class BackEndpoint implements Endpoint {
    /** What a provider may add to the address; random texts, in which nobody looks for personal numbers. */
    private static final Set<String> ANSWER =
            Set.of("state", "code", "iss", "session_state", "error", "error_description", "error_uri", "client_info");

    private final OpenId openId;
    private final Entering entering;
    private final SignInPage page;
    private final Refusals refusals;
    private final PageWriter pages;

    @Activate
    public BackEndpoint(
            @Reference OpenId openId,
            @Reference Entering entering,
            @Reference SignInPage page,
            @Reference Refusals refusals,
            @Reference PageWriter pages) {
        this.openId = openId;
        this.entering = entering;
        this.page = page;
        this.refusals = refusals;
        this.pages = pages;
    }

    @Override
    public String path() {
        return Doors.BACK;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public Unexamined unexamined() {
        return new Unexamined(ANSWER, Set.of());
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        String key = exchange.path().substring(Doors.BACK.length());
        try {
            Arrival arrival = openId.arrive(
                    new Return(key, once(exchange.query()), Doors.browser(exchange), exchange.locale()),
                    Origins.of(exchange));
            if (arrival instanceof Waiting waiting) {
                waiting(exchange, waiting.provider().name());
            } else if (arrival instanceof Entered entered
                    && !entering.goesOn(exchange, entered.signIn(), entered.target())) {
                throw new IllegalStateException("a provider's sign-in ended in " + entered.signIn());
            }
        } catch (OpenIdRefused e) {
            page.show(exchange, refusals.status(e), "/", refusals.sentence(exchange, key, e));
        }
    }

    /** A parameter that comes twice is none: two readers could take different ones. */
    private static Map<String, String> once(Form query) {
        Map<String, String> once = new HashMap<>();
        query.fields().forEach((name, values) -> {
            if (values.size() == 1) {
                once.put(name, values.get(0));
            }
        });
        return once;
    }

    private void waiting(Exchange exchange, String name) throws IOException {
        String title = pages.text(exchange).of("provider.waiting");
        pages.template(exchange, 403, title, "account/waiting.jte", Map.of("name", name));
    }
}
