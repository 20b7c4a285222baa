package se.samverkstad.search.upkeep;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.control.ControlCommand;

/** {@code search.rebuild}: reads everything that can be found again; answers at once. */
@Component(service = ControlCommand.class)
public final class RebuildCommand implements ControlCommand {
    private final Search search;

    @Activate
    public RebuildCommand(@Reference Search search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "search.rebuild";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        search.rebuild();
        boolean swedish = arguments.has("language")
                && arguments.get("language").getAsString().equals("sv");
        JsonArray lines = new JsonArray();
        lines.add(
                swedish
                        ? "Sökningens register byggs om. Det går att söka under tiden."
                        : "The index of the search is being built again. It can be searched meanwhile.");
        JsonObject result = new JsonObject();
        result.add("text", lines);
        return result;
    }
}
