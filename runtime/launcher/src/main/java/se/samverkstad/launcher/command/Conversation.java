package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.control.Control;
import se.samverkstad.launcher.control.ControlFailure;
import se.samverkstad.launcher.framework.Server;

/** Finds someone to talk to: the running server of a home, or one that runs in this process while the talk lasts. */
final class Conversation {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final long LOOK_MILLIS = 100;

    private final Path folder;
    private final Messages messages;

    Conversation(Path folder, Messages messages) {
        this.folder = folder;
        this.messages = messages;
    }

    /** What is said, once there is someone to say it to. */
    @FunctionalInterface
    interface Talk {
        int with(Line line) throws ControlFailure, IOException;
    }

    /** Sends one command and answers its result. */
    @FunctionalInterface
    interface Line {
        JsonObject call(String command, JsonObject arguments) throws ControlFailure, IOException;
    }

    int hold(Talk talk, Consumer<String> progress) throws ControlFailure, InterruptedException {
        Control control = new Control(folder);
        try {
            if (control.answers() || (Home.isHeld(folder) && answersSoon(control))) {
                return talk.with(line(control, progress));
            }
            return holdAlone(talk, progress);
        } catch (IOException e) {
            throw Refusal.failed(messages.text("control.broken", folder, String.valueOf(e.getMessage())), e);
        }
    }

    /** What the server says is in the language of the terminal, unless the command itself names another. */
    private Line line(Control control, Consumer<String> progress) {
        return (command, arguments) -> {
            if (!arguments.has("language")) {
                arguments.addProperty("language", messages.language());
            }
            return control.call(command, arguments, progress);
        };
    }

    /** A server that is just starting opens its socket when it is ready. */
    private boolean answersSoon(Control control) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (Home.isHeld(folder)) {
            if (control.answers()) {
                return true;
            }
            if (System.nanoTime() > end) {
                throw Refusal.failed(messages.text("control.silent", folder));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return false;
    }

    private int holdAlone(Talk talk, Consumer<String> progress)
            throws ControlFailure, IOException, InterruptedException {
        Product product = Product.here(messages);
        try (Home held = Home.open(folder, messages)) {
            Server server = StartCommand.start(product, held, null, false, false, messages);
            try {
                if (server.awaitReady(LIMIT, messages) == null) {
                    return Refusal.FAILED;
                }
                Control control = new Control(held.folder());
                return talk.with(line(control, progress));
            } finally {
                server.stop();
            }
        }
    }
}
