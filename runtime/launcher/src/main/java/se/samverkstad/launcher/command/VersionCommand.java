package se.samverkstad.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Product;

/** Says what exactly runs here. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Override
    public Integer call() {
        Product product = Product.here(parent.terminal().messages());
        String build = product.build();
        parent.terminal()
                .print("Samverkstad %s (build %s, Java %s)"
                        .formatted(
                                product.version(),
                                build.substring(0, Math.min(12, build.length())),
                                Runtime.version()));
        return 0;
    }
}
