package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** All that a module has kept, as a package of open formats in a file that must not be there yet. */
@Command(name = "export")
final class ModulesExport extends OnModules {
    @Parameters(index = "0", paramLabel = "MODULE")
    private String module = "";

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    Conversation.Talk talk() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("module", module);
        arguments.addProperty("file", file.toAbsolutePath().normalize().toString());
        return line -> show(line.call("modules.export", arguments));
    }
}
