package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.refuse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.samverkstad.modules.change.DesiredState;
import se.samverkstad.modules.change.DesiredState.Wanted;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/**
 * A desired state as its file writes it:
 *
 * <pre>{@code
 * { "format": 1,
 *   "modules": { "podcast": { "version": "0.2.0" }, "seminar": { "paused": true } } }
 * }</pre>
 *
 * Nothing else is let in: a misspelt word would otherwise remove a module or leave one running.
 */
public final class DesiredJson {
    private static final int FORMAT = 1;
    private static final String VERSION = "[0-9]+(\\.[0-9]+){0,2}([.-][0-9A-Za-z_.-]+)?";

    private DesiredJson() {}

    /** @throws ModuleRefusal that names what is wrong in it */
    public static DesiredState read(JsonElement json) {
        JsonObject file = object(json, "");
        only(file, Set.of("format", "modules"), "");
        JsonElement format = file.get("format");
        if (format == null || !format.isJsonPrimitive() || !format.getAsString().equals(String.valueOf(FORMAT))) {
            throw refuse(Code.UNREADABLE, "desired.format", FORMAT);
        }
        if (!file.has("modules")) {
            throw refuse(Code.UNREADABLE, "desired.no-modules");
        }
        Map<String, Wanted> modules = new TreeMap<>();
        object(file.get("modules"), "modules")
                .entrySet()
                .forEach(each -> modules.put(each.getKey(), wanted(each.getKey(), each.getValue())));
        return new DesiredState(modules);
    }

    public static JsonObject write(DesiredState state) {
        JsonObject modules = new JsonObject();
        state.modules().forEach((id, wanted) -> {
            JsonObject module = new JsonObject();
            wanted.version().ifPresent(version -> module.addProperty("version", version));
            if (wanted.paused()) {
                module.addProperty("paused", true);
            }
            modules.add(id, module);
        });
        JsonObject file = new JsonObject();
        file.addProperty("format", FORMAT);
        file.add("modules", modules);
        return file;
    }

    private static Wanted wanted(String id, JsonElement json) {
        JsonObject module = object(json, id);
        only(module, Set.of("version", "paused"), id);
        Optional<String> version = Optional.ofNullable(module.get("version")).map(each -> {
            if (!each.isJsonPrimitive() || !each.getAsString().matches(VERSION)) {
                throw refuse(Code.UNREADABLE, "desired.version", id, word(each));
            }
            return each.getAsString();
        });
        JsonElement paused = module.get("paused");
        if (paused != null
                && !(paused.isJsonPrimitive() && paused.getAsJsonPrimitive().isBoolean())) {
            throw refuse(Code.UNREADABLE, "desired.paused", id, word(paused));
        }
        return new Wanted(version, paused != null && paused.getAsBoolean());
    }

    private static String word(JsonElement json) {
        return json.isJsonPrimitive() ? json.getAsString() : "…";
    }

    private static JsonObject object(JsonElement json, String where) {
        if (json == null || !json.isJsonObject()) {
            throw refuse(Code.UNREADABLE, where.isEmpty() ? "desired.no-object" : "desired.no-object-in", where);
        }
        return json.getAsJsonObject();
    }

    private static void only(JsonObject object, Set<String> known, String where) {
        object.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw where.isEmpty()
                    ? refuse(Code.UNREADABLE, "desired.unknown", key)
                    : refuse(Code.UNREADABLE, "desired.unknown-in", key, where);
        });
    }
}
