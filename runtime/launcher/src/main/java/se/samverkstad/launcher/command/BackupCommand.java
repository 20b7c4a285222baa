package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.control.ControlFailure;

/** Makes a backup: through the running server, or in this process when none runs. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--to", paramLabel = "DIR|FILE.zip")
    private @Nullable Path to;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try {
            show(Home.isHeld(home.folder()) ? running() : stopped());
            return 0;
        } catch (IOException e) {
            throw Refusal.failed(messages().text("control.broken", home.folder(), String.valueOf(e.getMessage())), e);
        }
    }

    private JsonObject running() throws InterruptedException {
        JsonObject arguments = new JsonObject();
        if (to != null) {
            arguments.addProperty("to", to.toAbsolutePath().normalize().toString());
        }
        JsonObject[] made = new JsonObject[1];
        try {
            new Conversation(home.folder(), messages())
                    .hold(
                            line -> {
                                made[0] = line.call("backup", arguments);
                                return 0;
                            },
                            this::step);
            return made[0];
        } catch (ControlFailure failure) {
            if (json) {
                parent.terminal().json(failure.answer());
            }
            throw Refusal.failed(String.valueOf(failure.getMessage()), failure);
        }
    }

    private JsonObject stopped() {
        if (!home.folder().toFile().isDirectory()) {
            throw Refusal.refused(messages().text("backup.no-home", home.folder()));
        }
        Product product = Product.here(messages());
        try (Home held = Home.open(home.folder(), messages())) {
            Path place = to == null
                    ? held.folder().resolve("backup")
                    : to.toAbsolutePath().normalize();
            JsonObject arguments = new JsonObject();
            arguments.addProperty("to", place.toString());
            return new Offline(product, held, messages()).call("backup", arguments, this::step);
        }
    }

    private void step(String step) {
        if (!json) {
            parent.terminal().printError(messages().text("backup.step." + step));
        }
    }

    private void show(JsonObject made) {
        if (json) {
            parent.terminal().json(made);
        } else {
            for (String line : BackupWords.made(made, messages())) {
                parent.terminal().print(line);
            }
        }
    }

    private Messages messages() {
        return parent.terminal().messages();
    }
}
