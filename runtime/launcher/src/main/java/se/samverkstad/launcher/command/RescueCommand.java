package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Lets an administrator in who has lost password and telephone: prints a link for a new password and turns two-step sign-in
 * off. Whoever can run it holds the machine; it goes on the record.
 */
@Command(name = "rescue")
final class RescueCommand extends Asking {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Option(names = "--user", required = true, paramLabel = "NAME")
    private String user = "";

    @Override
    Terminal terminal() {
        return parent.terminal();
    }

    @Override
    Conversation.Talk talk() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("user", user);
        arguments.addProperty("language", terminal().messages().language());
        return line -> show(line.call("rescue", arguments));
    }
}
