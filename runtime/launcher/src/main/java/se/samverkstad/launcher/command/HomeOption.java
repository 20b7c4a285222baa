package se.samverkstad.launcher.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.samverkstad.launcher.Home;

/** {@code --home}, which every command that meets a server takes. */
final class HomeOption {
    @Option(
            names = {"--home"},
            paramLabel = "DIR")
    private @Nullable Path home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    Path folder() {
        return folder(Home.usual());
    }

    /** @param otherwise when none is named */
    Path folder(Path otherwise) {
        return (home == null ? otherwise : home).toAbsolutePath().normalize();
    }
}
