package se.samverkstad.launcher.command;

import picocli.CommandLine.ParentCommand;

/** What the subcommands of {@code modules} share. */
abstract class OnModules extends Asking {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private ModulesCommand modules;

    @Override
    final Terminal terminal() {
        return modules.terminal();
    }
}
