package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes modules into one file that another installation can use as a source or import. */
@Command(name = "carry")
final class ModulesCarry extends OnModules {
    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Parameters(index = "1..*", paramLabel = "MODULE")
    private List<String> modules = List.of();

    @Override
    Conversation.Talk talk() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("file", file.toAbsolutePath().normalize().toString());
        JsonArray names = new JsonArray();
        modules.forEach(names::add);
        arguments.add("modules", names);
        return line -> show(line.call("modules.carry", arguments));
    }
}
