package se.samverkstad.workbench.openid;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.openid.OpenIdRefused;
import se.samverkstad.people.openid.Provider;
import se.samverkstad.people.openid.Providers;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;

/** Why a sign-in through an organisation went no further, for the person who tried. */
@Component(service = Refusals.class)
public final class Refusals {
    private final Providers providers;
    private final PageWriter pages;

    @Activate
    public Refusals(@Reference Providers providers, @Reference PageWriter pages) {
        this.providers = providers;
        this.pages = pages;
    }

    /** @throws Refusal 404 when there is no such organisation */
    String sentence(Exchange exchange, String key, OpenIdRefused refused) {
        String name = providers
                .one(key)
                .filter(Provider::active)
                .map(Provider::name)
                .orElseThrow(() -> new Refusal(404, "missing", exchange.path()));
        Text text = pages.text(exchange);
        String word = refused.reason().word();
        String own = "provider.refused." + word;
        return text.of(text.keys().contains(own) ? own : "provider.refused.other", name, word);
    }

    int status(OpenIdRefused refused) {
        return switch (refused.reason()) {
            case UNREACHABLE, DISCOVERY, SECRET -> 503;
            default -> 403;
        };
    }
}
