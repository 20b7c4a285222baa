package se.samverkstad.modules.control;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.DesiredState;
import se.samverkstad.modules.change.Modules;

/** {@code modules.state}: what is installed now, as {@code modules.plan} reads it. */
@Component(service = ControlCommand.class)
public final class StateOfModules implements ControlCommand {
    private final Modules modules;

    @Activate
    public StateOfModules(@Reference Modules modules) {
        this.modules = modules;
    }

    @Override
    public String name() {
        return "modules.state";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        JsonObject result = new JsonObject();
        result.add("state", DesiredJson.write(DesiredState.of(modules.installed())));
        result.add("text", ControlSocket.lines(List.of()));
        return result;
    }
}
