package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;

/** Puts a backup in the place of what a stopped installation holds; what was there is moved aside. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private static final Set<String> YES = Set.of("ja", "j", "yes", "y");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "BACKUP")
    @SuppressWarnings("NullAway.Init")
    private Path backup;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--replace")
    private boolean replace;

    @Override
    public Integer call() {
        Terminal terminal = parent.terminal();
        Messages messages = terminal.messages();
        Product product = Product.here(messages);
        Home.refuseIfHeld(home.folder(), messages);
        try (Home held = Home.open(home.folder(), messages)) {
            Offline offline = new Offline(product, held, messages);
            terminal.print(messages.text("restore.reading", backup));
            JsonObject plan = offline.call("restore-plan", arguments(), step -> {});
            terminal.print(BackupWords.holds(plan, messages));
            say(plan, held);
            refuseUnlessAgreed(plan);
            JsonObject done = offline.call(
                    "restore", arguments(), step -> terminal.printError(messages.text("restore.step." + step)));
            terminal.print(messages.text("restore.done", held.folder()));
            if (!done.get("aside").getAsString().isEmpty()) {
                terminal.print(messages.text("restore.aside", done.get("aside").getAsString()));
            }
            JsonArray secrets = plan.getAsJsonArray("secrets");
            if (!secrets.isEmpty()) {
                terminal.print(messages.text("restore.secrets"));
                BackupWords.secrets(secrets, messages).forEach(terminal::print);
            }
            return 0;
        }
    }

    private JsonObject arguments() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("from", backup.toAbsolutePath().normalize().toString());
        arguments.addProperty("replace", replace);
        return arguments;
    }

    private void say(JsonObject plan, Home held) {
        Messages messages = parent.terminal().messages();
        JsonArray replaces = plan.getAsJsonArray("replaces");
        if (replaces.isEmpty()) {
            parent.terminal().print(messages.text("restore.empty", held.folder()));
        } else {
            StringBuilder names = new StringBuilder();
            for (JsonElement name : replaces) {
                names.append(names.isEmpty() ? "" : ", ").append(name.getAsString());
            }
            parent.terminal().print(messages.text("restore.replaces", held.folder(), names));
        }
        if (plan.get("tablesThere").getAsInt() > 0 && replace) {
            parent.terminal()
                    .print(messages.text(
                            "restore.tables", plan.get("tablesThere").getAsString()));
        }
    }

    private void refuseUnlessAgreed(JsonObject plan) {
        Messages messages = parent.terminal().messages();
        if (yes
                || (plan.getAsJsonArray("replaces").isEmpty()
                        && plan.get("tablesThere").getAsInt() == 0)) {
            return;
        }
        parent.terminal().print(messages.text("restore.ask"));
        String answer = line();
        if (answer == null || !YES.contains(answer.strip().toLowerCase(java.util.Locale.ROOT))) {
            throw Refusal.refused(messages.text("restore.not-agreed"));
        }
    }

    private @Nullable String line() {
        try {
            return new BufferedReader(
                            new InputStreamReader(parent.terminal().console().in(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            return null;
        }
    }
}
