package se.samverkstad.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.Listening;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.Settings;
import se.samverkstad.launcher.framework.FrameworkSettings;
import se.samverkstad.launcher.framework.Server;
import se.samverkstad.launcher.log.HeldLines;
import se.samverkstad.launcher.log.LogFiles;
import se.samverkstad.launcher.log.PrintedLines;

/** Runs the server in this process until someone stops it. */
@Command(name = "start")
final class StartCommand implements Callable<Integer> {
    private static final Duration READY_LIMIT = Duration.ofSeconds(120);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--host", paramLabel = "HOST")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT")
    private int port = 8080;

    @Option(names = "--developer-mode")
    private boolean developerMode;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Messages messages = parent.terminal().messages();
        Product product = Product.here(messages);
        Home.refuseIfHeld(home.folder(), messages);
        Listening listening = Listening.on(host, port, messages);
        try (Home held = Home.open(home.folder(), messages)) {
            held.announce(listening.base());
            Server server = start(product, held, listening, developerMode, messages);
            String path = server.awaitReady(READY_LIMIT, messages);
            if (path != null) {
                parent.terminal().print("Samverkstad is ready at " + listening.base() + path);
                HeldLines.show();
                server.awaitStop();
            }
            return 0;
        }
    }

    /** Starts core on a home that this process holds. */
    static Server start(
            Product product, Home home, @Nullable Listening listening, boolean developerMode, Messages messages) {
        Map<String, String> settings = Settings.read(home.folder(), System.getenv(), messages);
        if (developerMode && settings.containsKey("samverkstad.database.kind")) {
            throw Refusal.refused(messages.text("developer.embedded-only"));
        }
        Path libraries = product.nativeLibraries();
        if (libraries.toFile().isDirectory()) {
            System.setProperty("org.sqlite.lib.path", libraries.toString());
            System.setProperty("org.sqlite.lib.name", System.mapLibraryName("sqlitejdbc"));
        }
        System.setProperty(LogFiles.HOME, home.folder().toString());
        if (listening == null) {
            LogFiles.expectNoWebServer();
        }
        // What code formats without naming a locale must not depend on who started the server.
        Locale.setDefault(Locale.ENGLISH);
        PrintedLines.redirect();
        return Server.start(
                new FrameworkSettings(product, home.folder(), listening, developerMode, settings), messages);
    }
}
