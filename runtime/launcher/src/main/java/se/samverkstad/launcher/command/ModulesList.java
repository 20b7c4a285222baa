package se.samverkstad.launcher.command;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is installed and what is offered; with {@code --available} what can be installed, also by words. */
@Command(name = "list")
final class ModulesList extends OnModules {
    @Option(names = "--available")
    private boolean available;

    @Option(names = "--search", paramLabel = "WORDS")
    private @Nullable String words;

    @Option(names = "--page", paramLabel = "N")
    private @Nullable Integer page;

    @Override
    Conversation.Talk talk() {
        JsonObject arguments = new JsonObject();
        if (words != null) {
            arguments.addProperty("words", words);
        }
        if (page != null) {
            arguments.addProperty("page", page);
        }
        boolean search = available || words != null || page != null;
        return line -> show(line.call(search ? "modules.search" : "modules.list", arguments));
    }
}
