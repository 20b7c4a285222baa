package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a purge of a removed module would take; plans it by a decision, or calls the planned one off. */
@Command(name = "purge")
final class ModulesPurge extends OnModules {
    @Parameters(paramLabel = "MODULE")
    private String module = "";

    @Option(names = "--decision", paramLabel = "REFERENCE")
    private @Nullable String decision;

    @Option(names = "--decided-by", paramLabel = "WHO")
    private @Nullable String decidedBy;

    @Option(names = "--day", paramLabel = "YYYY-MM-DD")
    private @Nullable String day;

    @Option(names = "--days", paramLabel = "N")
    private @Nullable String days;

    @Option(names = "--receipt", paramLabel = "REFERENCE")
    private @Nullable String receipt;

    @Option(names = "--set", paramLabel = "ID")
    private List<String> sets = List.of();

    @Option(names = "--plan", paramLabel = "HASH")
    private @Nullable String plan;

    @Option(names = "--apply")
    private boolean apply;

    @Option(names = "--cancel")
    private boolean cancel;

    @Override
    Conversation.Talk talk() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("module", module);
        add(arguments, "decision", decision);
        add(arguments, "decided-by", decidedBy);
        add(arguments, "day", day);
        add(arguments, "days", days);
        add(arguments, "receipt", receipt);
        add(arguments, "plan", plan);
        if (!sets.isEmpty()) {
            JsonArray chosen = new JsonArray();
            sets.forEach(chosen::add);
            arguments.add("sets", chosen);
        }
        if (cancel) {
            arguments.addProperty("cancel", true);
        } else if (apply) {
            arguments.addProperty("apply", true);
        }
        return line -> show(line.call("modules.purge", arguments));
    }

    private static void add(JsonObject arguments, String name, @Nullable String value) {
        if (value != null) {
            arguments.addProperty(name, value);
        }
    }
}
