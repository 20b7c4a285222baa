package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.control.ControlFailure;

/** A command that asks the server something and shows the answer. */
abstract class Asking implements Callable<Integer> {
    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--json")
    private boolean json;

    abstract Terminal terminal();

    /** Asks, shows, and answers the exit code. */
    abstract Conversation.Talk talk();

    @Override
    public final Integer call() throws InterruptedException {
        try {
            return new Conversation(home.folder(), terminal().messages()).hold(talk(), this::showProgress);
        } catch (ControlFailure failure) {
            if (json) {
                terminal().json(failure.answer());
            }
            throw Refusal.failed(String.valueOf(failure.getMessage()), failure);
        } catch (Refusal refusal) {
            return unheard(refusal);
        }
    }

    /** Nobody could be asked: no server runs and none could be started for the question. */
    int unheard(Refusal refusal) {
        throw refusal;
    }

    final Path folder() {
        return home.folder();
    }

    private void showProgress(String step) {
        if (json) {
            terminal().printError(step);
        } else {
            terminal().print(step);
        }
    }

    final boolean isJson() {
        return json;
    }

    final int show(JsonObject answer) {
        if (json) {
            terminal().json(answer);
        } else {
            terminal().lines(answer);
        }
        return 0;
    }
}
