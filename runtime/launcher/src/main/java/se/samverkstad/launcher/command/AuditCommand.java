package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The record of who did what: exported, and verified. */
@Command(
        name = "audit",
        subcommands = {AuditCommand.Export.class, AuditCommand.Verify.class})
final class AuditCommand implements Runnable {
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

    /** What the subcommands share. */
    abstract static class OnRecord extends Asking {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private AuditCommand audit;

        @Override
        final Terminal terminal() {
            return audit.parent.terminal();
        }
    }

    /** To standard output. */
    @Command(name = "export")
    static final class Export extends OnRecord {
        @Option(names = "--from", paramLabel = "YYYY-MM-DD")
        private @Nullable String from;

        @Option(names = "--until", paramLabel = "YYYY-MM-DD")
        private @Nullable String until;

        @Option(names = "--json-lines")
        private boolean jsonLines;

        @Option(names = "--csv")
        private boolean csv;

        @Override
        Conversation.Talk talk() {
            JsonObject arguments = new JsonObject();
            arguments.addProperty("form", csv && !jsonLines ? "csv" : "json-lines");
            if (from != null) {
                arguments.addProperty("from", from);
            }
            if (until != null) {
                arguments.addProperty("until", until);
            }
            return line -> show(line.call("audit.export", arguments));
        }
    }

    /** The exit code is 1 when it is not whole. */
    @Command(name = "verify")
    static final class Verify extends OnRecord {
        @Parameters(arity = "0..1", paramLabel = "FILE")
        private @Nullable Path file;

        @Override
        Conversation.Talk talk() {
            JsonObject arguments = new JsonObject();
            if (file != null) {
                arguments.addProperty("file", file.toAbsolutePath().normalize().toString());
            }
            return line -> {
                JsonObject answer = line.call("audit.verify", arguments);
                show(answer);
                return answer.get("whole").getAsBoolean() ? 0 : 1;
            };
        }
    }
}
