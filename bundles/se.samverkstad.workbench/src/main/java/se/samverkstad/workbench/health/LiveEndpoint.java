package se.samverkstad.workbench.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;

/** {@code /health/live}: the process answers. */
@Component(service = Endpoint.class)
public final class LiveEndpoint implements Endpoint {
    @Activate
    public LiveEndpoint() {
        // Nothing to know.
    }

    @Override
    public String path() {
        return "/health/live";
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
        exchange.send(200, "application/json", "{\"live\":true}\n".getBytes(StandardCharsets.UTF_8));
    }
}
