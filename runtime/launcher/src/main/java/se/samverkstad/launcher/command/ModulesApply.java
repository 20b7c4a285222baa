package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries out a plan that was shown, whoever made it. */
@Command(name = "apply")
final class ModulesApply extends OnModules {
    @Parameters(paramLabel = "HASH")
    private String hash = "";

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "at")
    private String at = "";

    @Override
    Conversation.Talk talk() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("hash", hash);
        if (!at.isEmpty()) {
            arguments.addProperty("at", at);
        }
        return line -> show(line.call("modules.apply", arguments));
    }
}
