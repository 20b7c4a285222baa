package se.samverkstad.modules.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samverkstad.modules.disk.Sha256;

/**
 * The whole installed set: immutable, named by the hash of its bytes. Removed modules stay in it, so that their pages can
 * explain and their data can be found.
 */
public record Profile(Map<String, Entry> entries) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    public static final Profile EMPTY = new Profile(Map.of());

    /** How a module stands in the profile. */
    public enum Standing {
        ENABLED,
        PAUSED,
        REMOVED
    }

    /**
     * One module.
     *
     * @param feature SHA-256 of the feature's bytes in the store
     * @param since when it came to stand so
     */
    public record Entry(String module, String version, String feature, Standing standing, String since) {
        public Instant sinceInstant() {
            return Instant.parse(since);
        }
    }

    private record Json(int format, List<Entry> modules) {}

    public Profile {
        entries = java.util.Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    public Optional<Entry> entry(String module) {
        return Optional.ofNullable(entries.get(module));
    }

    /** The entry when the module is installed, paused or not. */
    public Optional<Entry> installed(String module) {
        return entry(module).filter(entry -> entry.standing() != Standing.REMOVED);
    }

    public Profile with(Entry entry) {
        Map<String, Entry> changed = new TreeMap<>(entries);
        changed.put(entry.module(), entry);
        return new Profile(changed);
    }

    /** As if it had never been here. */
    public Profile without(String module) {
        Map<String, Entry> changed = new TreeMap<>(entries);
        changed.remove(module);
        return new Profile(changed);
    }

    public byte[] bytes() {
        return (GSON.toJson(new Json(1, new ArrayList<>(entries.values()))) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public String hash() {
        return Sha256.of(bytes());
    }

    /** @throws IllegalArgumentException when the bytes are no profile of a format we know */
    static Profile parse(byte[] bytes) {
        Json json;
        try {
            json = GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), Json.class);
        } catch (com.google.gson.JsonParseException e) {
            throw new IllegalArgumentException("not a profile: " + e.getMessage(), e);
        }
        if (json == null || json.format() != 1) {
            throw new IllegalArgumentException("a profile of another format than 1");
        }
        Map<String, Entry> entries = new TreeMap<>();
        json.modules().forEach(entry -> entries.put(entry.module(), entry));
        return new Profile(entries);
    }
}
