package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.Settings;
import se.samverkstad.launcher.control.Control;
import se.samverkstad.launcher.control.ControlFailure;
import se.samverkstad.launcher.framework.Server;

/**
 * Shows what this product would make of an installation that another one runs: starts itself beside it, on a copy of its
 * modules and its empty tables. The installation is only read. The exit code is 3 when something needs a decision first.
 */
@Command(name = "upgrade")
final class UpgradeCommand implements Callable<Integer> {
    private static final int DECIDE = 3;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--plan")
    private boolean plan;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Messages messages = parent.terminal().messages();
        Path folder = home.folder();
        if (!plan) {
            throw Refusal.refused(messages.text("upgrade.plan-only"));
        }
        if (!Files.isRegularFile(folder.resolve("CURRENT"))
                && !Files.isDirectory(folder.resolve("database"))
                && !Files.isRegularFile(folder.resolve("samverkstad.properties"))) {
            throw Refusal.refused(messages.text("upgrade.no-home", folder));
        }
        try (Rehearsal rehearsal = Rehearsal.of(folder)) {
            JsonObject planned = ask(folder.toRealPath(), rehearsal, messages);
            if (json) {
                parent.terminal().json(planned);
            } else {
                parent.terminal().lines(planned);
            }
            return planned.get("fine").getAsBoolean() ? 0 : DECIDE;
        } catch (ControlFailure e) {
            throw Refusal.failed(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw Refusal.failed(messages.text("upgrade.not-tried", folder, String.valueOf(e.getMessage())), e);
        }
    }

    private static JsonObject ask(Path real, Rehearsal rehearsal, Messages messages)
            throws IOException, ControlFailure, InterruptedException {
        Product product = Product.here(messages);
        Map<String, String> settings = Rehearsal.settings(real, Settings.read(real, System.getenv(), messages));
        try (Home held = Home.open(rehearsal.folder(), messages)) {
            Offline.prepareProcess(product, held);
            Server server = StartCommand.startUnheard(product, held, settings, messages);
            try {
                if (server.awaitReady(LIMIT, messages) == null) {
                    throw Refusal.failed(messages.text("upgrade.not-tried", real, messages.text("ready.unknown")));
                }
                JsonObject arguments = new JsonObject();
                arguments.addProperty("language", messages.language());
                arguments.addProperty("from", Product.lastRunOn(real));
                return new Control(held.folder()).call("upgrade.plan", arguments, step -> {});
            } finally {
                server.stop();
            }
        }
    }
}
