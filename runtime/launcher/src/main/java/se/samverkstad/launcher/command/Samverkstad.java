package se.samverkstad.launcher.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.samverkstad.launcher.Console;
import se.samverkstad.launcher.Exit;
import se.samverkstad.launcher.JavaVersion;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Refusal;

/** The command {@code samverkstad}; what it does is in its subcommands. */
@Command(
        name = "samverkstad",
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            SetupCommand.class,
            RescueCommand.class,
            ModulesCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            SearchCommand.class,
            UpgradeCommand.class,
            VersionCommand.class
        })
public final class Samverkstad implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    private Samverkstad(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return the exit code: 0 done, 1 failed, 2 refused; {@code doctor} and {@code upgrade} have their own */
    public static int run(Console console, Messages messages, String... arguments) {
        try {
            JavaVersion.check(Runtime.version(), messages);
        } catch (Refusal refusal) {
            console.err().println(refusal.sentence());
            return refusal.exitCode();
        }
        CommandLine line = new CommandLine(new Samverkstad(new Terminal(console, messages)))
                .setResourceBundle(messages.bundle())
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setParameterExceptionHandler((wrong, all) -> hint(wrong, console, messages))
                .setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, console, messages));
        return line.execute(arguments);
    }

    private static int hint(ParameterException wrong, Console console, Messages messages) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(wrong.getMessage() + " " + messages.text("usage.hint", command));
        return Refusal.REFUSED;
    }

    private static int explain(Exception thrown, Console console, Messages messages) {
        if (thrown instanceof Refusal refusal) {
            if (!Exit.isUnderWay()) {
                console.err().println(refusal.sentence());
            }
            return refusal.exitCode();
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return Refusal.FAILED;
        }
        console.err().println(messages.text("unexpected", thrown));
        org.slf4j.LoggerFactory.getLogger(Samverkstad.class).error("A command failed", thrown);
        return Refusal.FAILED;
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal.messages().text("command.missing"));
    }
}
