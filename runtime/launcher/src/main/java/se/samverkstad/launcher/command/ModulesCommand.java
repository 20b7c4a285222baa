package se.samverkstad.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The modules of a home: what there is, what a change would mean, and, with {@code --apply}, changes. */
@Command(
        name = "modules",
        subcommands = {
            ModulesList.class,
            ModulesShow.class,
            ModulesPlan.class,
            ModulesApply.class,
            ModuleChanges.Install.class,
            ModuleChanges.Update.class,
            ModuleChanges.Remove.class,
            ModuleChanges.Disable.class,
            ModuleChanges.Enable.class,
            ModuleChanges.Downgrade.class,
            ModuleChanges.Undo.class,
            ModulesCancel.class,
            ModulesScheduled.class,
            ModulesHistory.class,
            ModulesState.class,
            ModulesExport.class,
            RepositoriesCommand.class,
            ModulesCarry.class,
            ModulesPurge.class
        })
final class ModulesCommand implements Runnable {
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

    Terminal terminal() {
        return parent.terminal();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal().messages().text("command.missing"));
    }
}
