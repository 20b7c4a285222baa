package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.control.Control;
import se.samverkstad.launcher.control.ControlFailure;

/** Stops the server of a home, and returns when the home is free. */
@Command(name = "stop")
final class StopCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 50;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Override
    public Integer call() throws InterruptedException {
        Messages messages = parent.terminal().messages();
        Path folder = home.folder();
        try {
            if (!Home.isHeld(folder)) {
                parent.terminal().print(messages.text("stop.nothing", folder));
                return 0;
            }
            new Control(folder).call("stop", new JsonObject(), parent.terminal()::print);
            long end = System.nanoTime() + LIMIT.toNanos();
            while (Home.isHeld(folder)) {
                if (System.nanoTime() > end) {
                    throw Refusal.failed(messages.text("stop.late", folder, LIMIT.toSeconds()));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            parent.terminal().print(messages.text("stop.done", folder));
            return 0;
        } catch (ControlFailure failure) {
            throw Refusal.failed(String.valueOf(failure.getMessage()), failure);
        } catch (IOException e) {
            throw Refusal.failed(messages.text("control.broken", folder, String.valueOf(e.getMessage())), e);
        }
    }
}
