package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who did what with which module; as a file with its hashes when a form is asked for. */
@Command(name = "history")
final class ModulesHistory extends OnModules {
    @Parameters(arity = "0..1", paramLabel = "MODULE")
    private @Nullable String module;

    @Option(names = "--person", paramLabel = "KEY")
    private @Nullable String person;

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD")
    private @Nullable String until;

    @Option(names = "--before", paramLabel = "N")
    private @Nullable String before;

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--json-lines")
    private boolean jsonLines;

    @Override
    Conversation.Talk talk() {
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put("module", module);
        words.put("person", person);
        words.put("kind", kind);
        words.put("from", from);
        words.put("until", until);
        words.put("before", before);
        words.put("form", csv ? "csv" : jsonLines ? "json-lines" : null);
        JsonObject arguments = new JsonObject();
        words.forEach((name, word) -> {
            if (word != null) {
                arguments.addProperty(name, word);
            }
        });
        return line -> show(line.call("modules.history", arguments));
    }
}
