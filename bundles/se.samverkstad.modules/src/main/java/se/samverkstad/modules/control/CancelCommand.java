package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Run;

/** {@code modules.cancel}: ends the change that goes on, before its switch. Whoever applied it is told that it did not hold. */
@Component(service = ControlCommand.class)
public final class CancelCommand implements ControlCommand {
    private final Modules modules;

    @Activate
    public CancelCommand(@Reference Modules modules) {
        this.modules = modules;
    }

    @Override
    public String name() {
        return "modules.cancel";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        Run run = modules.running().orElseThrow(() -> refuse(Code.NOT_APPLICABLE, "cancel.nothing"));
        if (!modules.cancel(run.id(), By.commandLine())) {
            throw refuse(Code.NOT_APPLICABLE, "cancel.late");
        }
        JsonObject result = new JsonObject();
        result.addProperty("run", run.id());
        Locale locale = Locale.forLanguageTag(
                arguments.has("language") ? arguments.get("language").getAsString() : "en");
        result.add("text", ControlSocket.lines(List.of(say("cancel.done").in(locale))));
        return result;
    }
}
