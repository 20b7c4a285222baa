package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;

/** Writes what is installed now as a file that {@code modules plan --file} reads. */
@Command(name = "state")
final class ModulesState extends OnModules {
    @Override
    Conversation.Talk talk() {
        return line -> {
            JsonObject answer = line.call("modules.state", new JsonObject());
            terminal().json(answer.getAsJsonObject("state"));
            return 0;
        };
    }
}
