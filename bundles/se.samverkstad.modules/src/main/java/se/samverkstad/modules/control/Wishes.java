package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.refuse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Verb;

/**
 * What a machine asks to have planned: {@code {"changes": [{"verb", "module", "version"}]}}, or {@code {"desired": …}} as
 * {@link DesiredJson} reads it.
 */
public final class Wishes {
    private Wishes() {}

    /**
     * The changes asked for; none when everything is as desired already.
     *
     * @throws ModuleRefusal that names what is wrong in it
     */
    public static List<Change> read(JsonObject asked, Modules modules) {
        if (asked.has("desired") == asked.has("changes")) {
            throw refuse(Code.UNREADABLE, "wish.one-of");
        }
        if (asked.has("desired")) {
            return DesiredJson.read(asked.get("desired")).changes(modules.installed());
        }
        JsonElement changes = asked.get("changes");
        if (!changes.isJsonArray() || changes.getAsJsonArray().isEmpty()) {
            throw refuse(Code.UNREADABLE, "wish.none");
        }
        List<Change> read = new ArrayList<>();
        changes.getAsJsonArray().forEach(each -> read.add(change(each)));
        return read;
    }

    private static Change change(JsonElement json) {
        if (!json.isJsonObject()) {
            throw refuse(Code.UNREADABLE, "wish.none");
        }
        JsonObject change = json.getAsJsonObject();
        return new Change(
                verb(string(change, "verb").orElseThrow(() -> refuse(Code.UNREADABLE, "wish.missing", "verb"))),
                string(change, "module").orElseThrow(() -> refuse(Code.UNREADABLE, "wish.missing", "module")),
                string(change, "version"));
    }

    /** {@code disable} is another word for {@code pause}. */
    public static Verb verb(String word) {
        String name = word.equals("disable") ? "PAUSE" : word.toUpperCase(Locale.ROOT);
        try {
            return Verb.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw refuse(Code.UNREADABLE, "wish.verb", word);
        }
    }

    private static Optional<String> string(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw refuse(Code.UNREADABLE, "wish.missing", name);
        }
        return Optional.of(value.getAsString());
    }
}
