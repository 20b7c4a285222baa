package se.samverkstad.modules.control;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code stop}: the framework stops, and the process with it. */
@Component(service = ControlCommand.class)
public final class StopCommand implements ControlCommand {
    private final BundleContext framework;

    @Activate
    public StopCommand(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public String name() {
        return "stop";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) throws BundleException {
        framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop(); // returns at once; stopping goes on beside
        JsonObject result = new JsonObject();
        result.add("text", ControlSocket.lines(java.util.List.of()));
        return result;
    }
}
