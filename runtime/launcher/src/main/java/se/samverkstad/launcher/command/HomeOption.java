package se.samverkstad.launcher.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.samverkstad.launcher.Home;

/** {@code --home}, which every command that meets a server takes. */
final class HomeOption {
    @Option(
            names = {"--home"},
            paramLabel = "DIR")
    private Path home = Home.usual();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    Path folder() {
        return home.toAbsolutePath().normalize();
    }
}
