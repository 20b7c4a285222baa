package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One module: what it does, keeps and asks for. */
@Command(name = "show")
final class ModulesShow extends OnModules {
    @Parameters(paramLabel = "MODULE")
    private String module = "";

    @Override
    Conversation.Talk talk() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("module", module);
        return line -> show(line.call("modules.show", arguments));
    }
}
