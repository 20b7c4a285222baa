package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.catalogue.Catalogue.Found;

/** {@code modules.search}: what can be installed, by words and a page at a time. */
@Component(service = ControlCommand.class)
public final class SearchModules implements ControlCommand {
    private static final int EACH = 50;

    private final Catalogue catalogue;

    @Activate
    public SearchModules(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "modules.search";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        Locale locale = ModuleCommands.language(arguments);
        Found found = catalogue.search(
                primitive(arguments, "words").map(JsonElement::getAsString).orElse(""),
                primitive(arguments, "page").map(JsonElement::getAsInt).orElse(1),
                EACH);
        List<String> lines = new ArrayList<>();
        found.modules()
                .forEach(module -> lines.add("%-16s %-10s %s"
                        .formatted(
                                module.module(), module.version(), module.name().in(locale))));
        lines.add(
                say("search.found", found.total(), found.page(), found.pages()).in(locale));
        JsonObject result = ModuleJson.found(found);
        result.add("text", ControlSocket.lines(lines));
        return result;
    }

    private static Optional<JsonPrimitive> primitive(JsonObject arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsJsonPrimitive);
    }
}
