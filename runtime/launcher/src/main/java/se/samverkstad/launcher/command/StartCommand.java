package se.samverkstad.launcher.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.DemoHome;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.KeyFile;
import se.samverkstad.launcher.Listening;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.Settings;
import se.samverkstad.launcher.classdata.ClassData;
import se.samverkstad.launcher.framework.FrameworkSettings;
import se.samverkstad.launcher.framework.Server;
import se.samverkstad.launcher.log.HeldLines;
import se.samverkstad.launcher.log.LogFiles;
import se.samverkstad.operations.address.AddressPlan;

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
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable Integer port;

    @Option(names = "--developer-mode")
    private boolean developerMode;

    @Option(names = "--demo")
    private boolean demo;

    @Option(names = "--safe-mode")
    private boolean safeMode;

    /** For a server that another process starts and watches: it ends with that process, even when it is killed. */
    @Option(names = "--until-input-ends", hidden = true)
    private boolean untilInputEnds;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Messages messages = parent.terminal().messages();
        Product product = Product.here(messages);
        Path folder = demo ? home.folder(DemoHome.usual()) : home.folder();
        if (demo) {
            DemoHome.refuseUnlessFree(folder, messages);
        }
        Home.refuseIfHeld(folder, messages);
        Map<String, String> settings = Settings.read(folder, System.getenv(), messages);
        Listening listening = Listening.on(plan(settings), messages);
        if (demo || DemoHome.is(folder)) {
            DemoHome.refuseElsewhere(listening, settings, messages);
        }
        try (Home held = Home.open(folder, messages)) {
            if (demo) {
                DemoHome.mark(held.folder());
            }
            held.announce(listening.base());
            ClassData classData = ClassData.of(held.folder(), product, System.getenv());
            System.setProperty(ClassData.PROPERTY, classData.told());
            if (untilInputEnds) {
                endWith(parent.terminal().console().in());
            }
            Server server = start(product, held, listening, developerMode, safeMode, messages);
            String path = server.awaitReady(READY_LIMIT, messages);
            if (path != null) {
                parent.terminal().print("Samverkstad is ready at " + listening.base() + path);
                server.note().ifPresent(note -> parent.terminal().print(note));
                product.noteRunOn(held.folder());
                HeldLines.show();
                classData.makeForNextStart();
                server.awaitStop();
            }
            return 0;
        }
    }

    /** What the settings say of the address; what stands on the command line wins. */
    private AddressPlan plan(Map<String, String> settings) {
        AddressPlan plan = AddressPlan.of(settings);
        return plan.listeningOn(host == null ? plan.host() : host, port == null ? plan.port() : Integer.toString(port));
    }

    private static void endWith(InputStream input) {
        Thread thread = new Thread(
                () -> {
                    try {
                        input.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // The other end is gone, which is what is waited for.
                    }
                    Runtime.getRuntime().exit(0);
                },
                "until-input-ends");
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts core on a home that this process holds. */
    static Server start(
            Product product,
            Home home,
            @Nullable Listening listening,
            boolean developerMode,
            boolean safeMode,
            Messages messages) {
        Offline.finish(product, home, messages);
        Map<String, String> settings = Settings.read(home.folder(), System.getenv(), messages);
        if (developerMode && settings.containsKey("samverkstad.database.kind")) {
            throw Refusal.refused(messages.text("developer.embedded-only"));
        }
        Offline.prepareProcess(product, home);
        if (listening == null) {
            return startUnheard(product, home, settings, messages);
        }
        if (DemoHome.is(home.folder())) {
            settings = DemoHome.settings(product);
        }
        if (safeMode) {
            settings = new TreeMap<>(settings);
            settings.put("samverkstad.safe-mode", "true");
        }
        KeyFile keys = KeyFile.write(home, listening.plan(), messages);
        return Server.start(
                new FrameworkSettings(product, home.folder(), listening, keys, developerMode, settings), messages);
    }

    /** Starts core in a process that was prepared, and lets no request in. */
    static Server startUnheard(Product product, Home home, Map<String, String> settings, Messages messages) {
        LogFiles.expectNoWebServer();
        return Server.start(new FrameworkSettings(product, home.folder(), null, null, false, settings), messages);
    }
}
