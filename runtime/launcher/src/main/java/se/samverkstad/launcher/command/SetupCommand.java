package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Refusal;

/** Makes a new home ready for work without a browser: the first administrator, the municipality, its modules. */
@Command(name = "setup")
final class SetupCommand extends Asking {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Option(names = "--admin", required = true, paramLabel = "NAME")
    private String admin = "";

    @Option(names = "--password-stdin", required = true)
    private boolean passwordFromStdin;

    @Option(names = "--municipality", paramLabel = "CODE")
    private String municipality = "";

    @Option(names = "--kind", paramLabel = "KIND")
    private String kind = "municipality";

    @Option(names = "--organisation", paramLabel = "NAME")
    private String organisation = "";

    @Option(names = "--language", paramLabel = "LANGUAGE")
    private String language = "sv";

    @Option(names = "--modules", split = ",", paramLabel = "MODULE")
    private List<String> modules = List.of();

    @Override
    Terminal terminal() {
        return parent.terminal();
    }

    @Override
    Conversation.Talk talk() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("admin", admin);
        arguments.addProperty("password", password());
        arguments.addProperty("municipality", municipality);
        arguments.addProperty("kind", kind);
        arguments.addProperty("organisation", organisation);
        arguments.addProperty("language", language);
        JsonArray wanted = new JsonArray();
        modules.stream().map(String::strip).filter(module -> !module.isEmpty()).forEach(wanted::add);
        arguments.add("modules", wanted);
        return line -> show(line.call("setup", arguments));
    }

    /** The first line, so that {@code echo} and a file with a line break at its end both do. */
    private String password() {
        try {
            @Nullable
            String line = new BufferedReader(
                            new InputStreamReader(terminal().console().in(), StandardCharsets.UTF_8))
                    .readLine();
            if (line == null || line.isEmpty()) {
                throw Refusal.refused(terminal().messages().text("password.missing"));
            }
            return line;
        } catch (IOException e) {
            throw Refusal.refused(terminal().messages().text("password.missing"), e);
        }
    }
}
