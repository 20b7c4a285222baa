package se.samverkstad.workbench.web;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Switchboard;

/**
 * {@code routes}: every address that answers now and the permission it declares, and the workbench's own endpoints. Whoever
 * checks who reaches what asks the running product, not a list.
 */
@Component
public final class RoutesCommand implements ControlCommand {
    private final Switchboard switchboard;
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();

    @Activate
    public RoutesCommand(@Reference Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addEndpoint(Endpoint endpoint) {
        endpoints.put(endpoint.path(), endpoint);
    }

    void removeEndpoint(Endpoint endpoint) {
        endpoints.remove(endpoint.path(), endpoint);
    }

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        JsonArray routes = new JsonArray();
        JsonArray text = new JsonArray();
        for (Contributions each : switchboard.current().generations()) {
            each.all(Route.class).stream()
                    .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::kind))
                    .forEach(route -> {
                        routes.add(json(route));
                        text.add("%s %s %s".formatted(route.kind(), route.pattern(), route.permission()));
                    });
        }
        JsonArray own = new JsonArray();
        endpoints.values().stream().sorted(Comparator.comparing(Endpoint::path)).forEach(endpoint -> {
            JsonObject json = new JsonObject();
            json.addProperty("path", endpoint.path());
            json.addProperty(
                    "methods",
                    String.join(" ", endpoint.methods().stream().sorted().toList()));
            own.add(json);
            text.add("ENDPOINT " + endpoint.path());
        });
        JsonObject result = new JsonObject();
        result.add("routes", routes);
        result.add("endpoints", own);
        result.add("text", text);
        return result;
    }

    private static JsonObject json(Route route) {
        JsonObject json = new JsonObject();
        json.addProperty("module", route.generation().module());
        json.addProperty("pattern", route.pattern());
        json.addProperty("kind", route.kind().name());
        json.addProperty("permission", route.permission());
        return json;
    }
}
