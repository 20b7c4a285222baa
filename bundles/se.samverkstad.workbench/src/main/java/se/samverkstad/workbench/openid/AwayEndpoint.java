package se.samverkstad.workbench.openid;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.openid.OpenId;
import se.samverkstad.people.openid.OpenId.Departure;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.workbench.account.Doors;
import se.samverkstad.workbench.account.SignInPage;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Settings;
import se.samverkstad.workbench.web.Unexamined;

/** {@code /logga-in-med/<organisation>}: sends the person to their organisation's own sign-in. */
@Component(service = Endpoint.class)
public final class AwayEndpoint implements Endpoint {
    private final OpenId openId;
    private final Settings settings;
    private final SignInPage page;
    private final Refusals refusals;

    @Activate
    public AwayEndpoint(
            @Reference OpenId openId,
            @Reference Settings settings,
            @Reference SignInPage page,
            @Reference Refusals refusals) {
        this.openId = openId;
        this.settings = settings;
        this.page = page;
        this.refusals = refusals;
    }

    @Override
    public String path() {
        return Doors.AWAY;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public Unexamined unexamined() {
        return new Unexamined(Set.of(), Set.of("till"));
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        String key = exchange.path().substring(Doors.AWAY.length());
        String target = SignInPage.target(exchange.query().first("till"));
        if (exchange.visitor().principal().signedIn()) {
            exchange.redirect(target);
            return;
        }
        try {
            URI back = URI.create(settings.base() + Doors.BACK + key);
            Departure departure = openId.depart(new OpenId.Wish(key, Doors.browser(exchange), back, target));
            Doors.keep(exchange, departure.browser());
            exchange.redirect(departure.address().toASCIIString());
        } catch (OpenIdRefused e) {
            page.show(exchange, refusals.status(e), target, refusals.sentence(exchange, key, e));
        }
    }
}
