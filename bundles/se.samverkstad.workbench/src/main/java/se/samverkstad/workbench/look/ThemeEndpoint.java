package se.samverkstad.workbench.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Headers;
import se.samverkstad.workbench.web.Refusal;

/** Serves {@link Theme}: everything it needs stands in the address, so it is the same for everyone and kept for ever. */
@Component(service = Endpoint.class)
public final class ThemeEndpoint implements Endpoint {
    @Activate
    public ThemeEndpoint() {
        // Nothing to know.
    }

    @Override
    public String path() {
        return Theme.FOLDER;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public boolean impersonal() {
        return true;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Theme.Sheet sheet = Theme.find(exchange.path()).orElseThrow(() -> new Refusal(404, "missing"));
        if (sheet.current()) {
            Headers.forEver(exchange.response());
        }
        exchange.send(200, sheet.contentType(), sheet.content().getBytes(StandardCharsets.UTF_8));
    }
}
