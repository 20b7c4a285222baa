package se.samverkstad.workbench.account;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Passwords;
import se.samverkstad.people.Passwords.Asked;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;
import se.samverkstad.workbench.web.Settings;

/** {@code rescue}: a link for an administrator who has lost everything, for whoever holds the machine. */
@Component
public final class RescueCommand implements ControlCommand {
    private final Directory directory;
    private final Passwords passwords;
    private final Settings settings;
    private final Screens screens;

    @Activate
    public RescueCommand(
            @Reference Directory directory,
            @Reference Passwords passwords,
            @Reference Settings settings,
            @Reference Screens screens) {
        this.directory = directory;
        this.passwords = passwords;
        this.settings = settings;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "rescue";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        Text text = screens.text(Languages.of(member(arguments, "language").orElse("sv")));
        String user = member(arguments, "user").orElse("").strip();
        Asked asked = directory.members().stream()
                .filter(member -> member.person().user().equalsIgnoreCase(user))
                .findFirst()
                .flatMap(member -> passwords.rescue(member.person().id(), By.commandLine()))
                .orElseThrow(() -> new ControlRefusal("UNKNOWN", text.of("rescue.nobody", user)));
        String address = settings.base() + ResetEndpoint.PATH + asked.secret();
        JsonArray lines = new JsonArray();
        lines.add(text.of("rescue.done", asked.person().name()));
        lines.add(address);
        lines.add(text.of("rescue.holds"));
        JsonObject result = new JsonObject();
        result.addProperty("address", address);
        result.add("text", lines);
        return result;
    }

    private static Optional<String> member(JsonObject arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
