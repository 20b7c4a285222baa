package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;

/** Ends the change that goes on, if it has not come to the switch; there is nothing to plan. */
@Command(name = "cancel")
final class ModulesCancel extends OnModules {
    @Override
    Conversation.Talk talk() {
        return line -> show(line.call("modules.cancel", new JsonObject()));
    }
}
