package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import se.samverkstad.launcher.Home;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;

/** Moves the rows of a stopped installation from SQLite to PostgreSQL, compares both, and switches over. */
@Command(name = "move-to-postgresql")
final class MoveCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Samverkstad parent;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--host", paramLabel = "HOST")
    private String host = "localhost";

    @Option(names = "--port", paramLabel = "PORT")
    private int port = 5432;

    @Option(names = "--name", paramLabel = "NAME")
    private String name = "samverkstad";

    @Option(names = "--user", paramLabel = "USER")
    private String user = "samverkstad";

    @Option(names = "--sslmode", paramLabel = "MODE")
    private String sslMode = "prefer";

    @Option(names = "--password-stdin", required = true)
    private boolean passwordFromStdin;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = parent.terminal();
        Messages messages = terminal.messages();
        Product product = Product.here(messages);
        Home.refuseIfHeld(home.folder(), messages);
        if (!home.folder().resolve("database/samverkstad.db").toFile().isFile()
                && !home.folder().resolve("samverkstad.properties").toFile().isFile()) {
            throw Refusal.refused(messages.text("move.no-database", home.folder()));
        }
        JsonObject arguments = new JsonObject();
        arguments.addProperty("host", host);
        arguments.addProperty("port", port);
        arguments.addProperty("name", name);
        arguments.addProperty("user", user);
        arguments.addProperty("sslmode", sslMode);
        arguments.addProperty("password", password());
        try (Home held = Home.open(home.folder(), messages)) {
            JsonObject moved = new Offline(product, held, messages).call("move", arguments, table -> {
                if (!json) {
                    terminal.printError(messages.text("move.table", table));
                }
            });
            show(moved);
            return 0;
        }
    }

    private void show(JsonObject moved) {
        Terminal terminal = parent.terminal();
        Messages messages = terminal.messages();
        if (json) {
            terminal.json(moved);
            return;
        }
        JsonArray tables = moved.getAsJsonArray("tables");
        if (tables.isEmpty()) {
            terminal.print(messages.text("move.ended", place()));
            terminal.print(messages.text("move.kept", moved.get("kept").getAsString()));
            return;
        }
        terminal.print(messages.text("move.compared"));
        long rows = 0;
        for (JsonElement each : tables) {
            JsonObject table = each.getAsJsonObject();
            rows += table.get("rows").getAsLong();
            terminal.print(String.format(
                    Locale.ROOT,
                    "%-40s %10d  %s  =",
                    table.get("table").getAsString(),
                    table.get("rows").getAsLong(),
                    table.get("sum").getAsString().substring(0, 16)));
        }
        terminal.print(messages.text("move.done", Long.toString(rows), place()));
        terminal.print(messages.text("move.kept", moved.get("kept").getAsString()));
    }

    private String place() {
        return host + ":" + port + "/" + name;
    }

    /** Without white space around it, as it is read back from {@code samverkstad.properties}. */
    private String password() {
        try {
            String line = new BufferedReader(
                            new InputStreamReader(parent.terminal().console().in(), StandardCharsets.UTF_8))
                    .readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw Refusal.refused(parent.terminal().messages().text("password.missing"), e);
        }
    }
}
