package se.samverkstad.launcher.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import se.samverkstad.launcher.Messages;

/** Changes as a person writes them ({@code install podcast update seminar@1.2.0}) and as the server reads them. */
final class Changes {
    private static final Set<String> VERBS =
            Set.of("install", "update", "remove", "disable", "pause", "enable", "downgrade", "undo");

    private Changes() {}

    /** @throws IllegalArgumentException when it is no sequence of verb and module */
    static JsonArray read(List<String> words, Messages messages) {
        JsonArray changes = new JsonArray();
        for (int i = 0; i < words.size(); i += 2) {
            if (!VERBS.contains(words.get(i)) || i + 1 == words.size()) {
                throw new IllegalArgumentException(messages.text("plan.words", words.get(i)));
            }
            changes.add(change(words.get(i), words.get(i + 1)));
        }
        return changes;
    }

    static JsonArray of(String verb, List<String> names) {
        JsonArray changes = new JsonArray();
        names.forEach(name -> changes.add(change(verb, name)));
        return changes;
    }

    static JsonObject arguments(JsonArray changes) {
        JsonObject arguments = new JsonObject();
        arguments.add("changes", changes);
        return arguments;
    }

    private static JsonObject change(String verb, String name) {
        int at = name.indexOf('@');
        JsonObject change = new JsonObject();
        change.addProperty("verb", verb);
        change.addProperty("module", at < 0 ? name : name.substring(0, at));
        if (at < 0) {
            change.add("version", JsonNull.INSTANCE);
        } else {
            change.addProperty("version", name.substring(at + 1));
        }
        return change;
    }
}
