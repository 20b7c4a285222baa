package se.samverkstad.workbench.health;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;

/**
 * {@code /health/ready}: whether requests may be sent here. Says what is missing in a word each; nothing of a cause, for
 * anyone may ask.
 */
@Component(service = Endpoint.class)
public final class ReadyEndpoint implements Endpoint {
    private final Readiness readiness;

    @Activate
    public ReadyEndpoint(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public String path() {
        return "/health/ready";
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
        List<String> problems = readiness.problems();
        JsonObject json = new JsonObject();
        json.addProperty("ready", problems.isEmpty());
        JsonArray reasons = new JsonArray();
        problems.forEach(reasons::add);
        json.add("problems", reasons);
        exchange.send(
                problems.isEmpty() ? 200 : 503, "application/json", (json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
