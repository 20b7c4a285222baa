package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The index of the search. */
@Command(
        name = "search",
        subcommands = {SearchCommand.Rebuild.class})
final class SearchCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), parent.terminal().messages().text("command.missing"));
    }

    /** Made anew while it goes on being asked. */
    @Command(name = "rebuild")
    static final class Rebuild extends Asking {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private SearchCommand search;

        @Override
        Terminal terminal() {
            return search.parent.terminal();
        }

        @Override
        Conversation.Talk talk() {
            return line -> show(line.call("search.rebuild", new JsonObject()));
        }
    }
}
