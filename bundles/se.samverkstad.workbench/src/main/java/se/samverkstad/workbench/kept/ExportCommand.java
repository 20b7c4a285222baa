package se.samverkstad.workbench.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** {@code modules.export}: the same package into a file that must not be there yet. */
@Component(service = ControlCommand.class)
public final class ExportCommand implements ControlCommand {
    private final Keepers keepers;
    private final Export export;
    private final Screens screens;

    @Activate
    public ExportCommand(@Reference Keepers keepers, @Reference Export export, @Reference Screens screens) {
        this.keepers = keepers;
        this.export = export;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "modules.export";
    }

    @Override
    public Set<String> unexamined() {
        return Set.of("file");
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) throws IOException {
        Text text = screens.text(Languages.of(
                arguments.has("language") ? arguments.get("language").getAsString() : "sv"));
        String id = arguments.get("module").getAsString();
        KeptData module =
                keepers.module(id).orElseThrow(() -> new ControlRefusal("UNKNOWN", text.of("kept.nothing-detail", id)));
        String file = arguments.get("file").getAsString();
        Export.Made made = write(module, file, text);
        JsonArray lines = new JsonArray();
        lines.add(text.of("export.done", made.rows(), made.files(), file));
        JsonObject result = new JsonObject();
        result.addProperty("rows", made.rows());
        result.addProperty("files", made.files());
        result.addProperty("file", file);
        result.add("text", lines);
        return result;
    }

    private Export.Made write(KeptData module, String file, Text text) throws IOException {
        List<OutputStream> opened = new ArrayList<>();
        boolean whole = false;
        Path place = place(file, text);
        try {
            Export.Made made = export.write(module, By.commandLine(), () -> {
                OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW);
                opened.add(out);
                return out;
            });
            whole = true;
            return made;
        } catch (FileAlreadyExistsException e) {
            throw new ControlRefusal("FILE", text.of("export.there", file));
        } catch (IOException e) {
            throw new ControlRefusal("FILE", text.of("export.unwritten", file));
        } finally {
            for (OutputStream out : opened) {
                out.close();
            }
            if (!whole && !opened.isEmpty()) {
                Files.deleteIfExists(place);
            }
        }
    }

    private static Path place(String file, Text text) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new ControlRefusal("FILE", text.of("export.unwritten", file));
        }
    }
}
