package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The change that is planned for later: what it is or how it went, or calling it off. */
@Command(name = "scheduled")
final class ModulesScheduled extends OnModules {
    @Option(names = "--cancel", descriptionKey = "cancel-scheduled")
    private boolean cancel;

    @Override
    Conversation.Talk talk() {
        return line -> show(line.call(cancel ? "modules.call-off" : "modules.scheduled", new JsonObject()));
    }
}
