package se.samverkstad.workbench.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.FeedAddresses;
import se.samverkstad.people.FeedAddresses.Bearer;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Headers;
import se.samverkstad.workbench.web.SecretPath;

/**
 * {@code /adress/…}: what a person's calendar, feed reader or spreadsheet fetches. Whoever knows the address reads, whatever
 * cookie comes along. An address that was revoked, whose account is closed or that never was gets the same answer.
 */
@Component(service = Endpoint.class)
public final class FeedEndpoint implements Endpoint {
    private static final Pattern ADDRESS = Pattern.compile(SecretPath.FEEDS + "([A-Za-z0-9_-]{43})\\.(ics|xml|csv)");

    private final FeedAddresses addresses;
    private final FeedFetch fetch;
    private final Screens screens;

    @Activate
    public FeedEndpoint(@Reference FeedAddresses addresses, @Reference FeedFetch fetch, @Reference Screens screens) {
        this.addresses = addresses;
        this.fetch = fetch;
        this.screens = screens;
    }

    @Override
    public String path() {
        return SecretPath.FEEDS;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Headers.secret(exchange.response());
        Matcher address = ADDRESS.matcher(exchange.path());
        Optional<Bearer> bearer = address.matches() ? addresses.bearer(address.group(1)) : Optional.empty();
        Fetched fetched = bearer.isPresent()
                ? fetch.of(bearer.get(), exchange.path(), address.group(2))
                : Fetched.refused(410, "over");
        send(exchange, bearer, fetched);
    }

    private void send(Exchange exchange, Optional<Bearer> bearer, Fetched fetched) throws IOException {
        if (fetched instanceof Fetched.Whole whole) {
            whole.send(exchange);
        } else if (fetched instanceof Fetched.Refused refused) {
            if (!refused.comeBack().isZero()) {
                exchange.response()
                        .setHeader(
                                Headers.COME_BACK,
                                Long.toString(refused.comeBack().toSeconds()));
            }
            Locale locale = bearer.map(
                            each -> Locale.forLanguageTag(each.person().language()))
                    .orElseGet(exchange::locale);
            Text text = screens.text(locale);
            byte[] sentence = (text.of("feed.refused." + refused.key()) + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.send(refused.status(), "text/plain; charset=utf-8", sentence);
        }
    }
}
