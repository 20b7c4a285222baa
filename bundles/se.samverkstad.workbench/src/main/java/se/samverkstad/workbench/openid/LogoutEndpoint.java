package se.samverkstad.workbench.openid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.openid.OpenId;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.people.openid.Reason;
import se.samverkstad.workbench.account.Doors;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;

/**
 * {@code /logga-ut-svar/<organisation>}: where a provider says that a session there has ended (OpenID Connect Back-Channel
 * Logout 1.0). The signed token says who sent it; no browser comes here.
 */
@Component(service = Endpoint.class)
public final class LogoutEndpoint implements Endpoint {
    private final OpenId openId;

    @Activate
    public LogoutEndpoint(@Reference OpenId openId) {
        this.openId = openId;
    }

    @Override
    public String path() {
        return Doors.LOGOUT;
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    public boolean fromPrograms() {
        return true;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        String key = exchange.path().substring(Doors.LOGOUT.length());
        try (Form form = exchange.message()) {
            String token = form.values("logout_token").size() == 1
                    ? form.first("logout_token").orElse("")
                    : "";
            openId.logOut(key, token);
            exchange.send(200, "application/json", new byte[0]);
        } catch (OpenIdRefused e) {
            // By the standard all but success is 400; a provider that does not answer us may try again.
            int status = e.reason() == Reason.UNREACHABLE ? 503 : 400;
            String body = "{\"error\":\"invalid_request\",\"error_description\":\"%s\"}"
                    .formatted(e.reason().word());
            exchange.send(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
