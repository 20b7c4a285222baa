package se.samverkstad.modules.resolve;

import static se.samverkstad.modules.words.Sentences.refuse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/**
 * What a feature says that it needs, in {@code se.samverkstad.requires}: {@code { "api": "[1.0,2)", "modules": { "kalender":
 * "[2.0,3)" } }}. Modules meet through the API alone, so a required module is one that has to be there and run.
 */
public record Requirements(Optional<VersionRange> api, Map<String, VersionRange> modules) {
    private static final String EXTENSION = "se.samverkstad.requires";

    public Requirements {
        modules = Map.copyOf(modules);
    }

    /** @throws ModuleRefusal {@code RULE} when a range cannot be understood */
    public static Requirements of(Feature feature) {
        if (feature.bytes().length == 0) {
            return new Requirements(Optional.empty(), Map.of());
        }
        try {
            JsonObject extensions = JsonParser.parseString(new String(feature.bytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonObject("extensions");
            if (!extensions.has(EXTENSION)) {
                return new Requirements(Optional.empty(), Map.of());
            }
            JsonObject json = extensions.getAsJsonObject(EXTENSION).getAsJsonObject("json");
            Map<String, VersionRange> modules = new TreeMap<>();
            if (json.has("modules")) {
                for (Map.Entry<String, JsonElement> each :
                        json.getAsJsonObject("modules").entrySet()) {
                    modules.put(each.getKey(), new VersionRange(each.getValue().getAsString()));
                }
            }
            return new Requirements(
                    json.has("api")
                            ? Optional.of(new VersionRange(json.get("api").getAsString()))
                            : Optional.empty(),
                    modules);
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException e) {
            throw refuse(Code.RULE, "requires.unreadable", feature.module(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * The first requirement that is not met.
     *
     * @param present of the platform's API
     * @param running the versions of the modules that would run
     * @param offered what could be had of a module, for the sentence
     */
    public Optional<ModuleRefusal> lacking(
            Feature feature,
            Version present,
            Map<String, String> running,
            java.util.function.Function<String, String> offered) {
        if (api.isPresent() && !api.get().includes(present)) {
            return Optional.of(refuse(Code.RULE, "requires.api", feature.name(), api.get(), present));
        }
        for (Map.Entry<String, VersionRange> each : new TreeMap<>(modules).entrySet()) {
            String version = running.get(each.getKey());
            if (version == null || !each.getValue().includes(new Version(version))) {
                String there = offered.apply(each.getKey());
                return Optional.of(refuse(
                        Code.NOT_APPLICABLE,
                        (version == null ? "requires.missing" : "requires.other") + (there.isEmpty() ? "" : "-offered"),
                        feature.name(),
                        each.getKey(),
                        each.getValue(),
                        version == null ? "" : version,
                        there));
            }
        }
        return Optional.empty();
    }
}
