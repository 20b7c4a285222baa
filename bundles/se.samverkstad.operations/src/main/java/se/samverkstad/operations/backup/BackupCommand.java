package se.samverkstad.operations.backup;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.store.backup.BackupJson;
import se.samverkstad.store.backup.BackupRefused;

/** {@code backup}: makes one now, where {@code to} says or where they usually lie, and answers when it is whole. */
@Component(service = ControlCommand.class)
public final class BackupCommand implements ControlCommand {
    private final BackupRuns runs;

    @Activate
    public BackupCommand(@Reference BackupRuns runs) {
        this.runs = runs;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Set<String> unexamined() {
        return Set.of("to");
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        String language = arguments.has("language") ? arguments.get("language").getAsString() : "en";
        Path to = arguments.has("to")
                ? Path.of(arguments.get("to").getAsString())
                : runs.plan().folder();
        try {
            return BackupJson.of(runs.make(to, step -> progress.accept(step.name())));
        } catch (BackupRefused e) {
            throw new ControlRefusal(e.code(), e.in(Locale.forLanguageTag(language)));
        }
    }
}
