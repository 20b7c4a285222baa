package se.samverkstad.store.setting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;

/** Settings as rows, read as a whole and kept for a moment. */
public final class StoredSettings implements Settings {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final String KEY = "[a-z][a-z0-9-]{0,40}(\\.[a-z0-9][a-z0-9-]{0,40}){1,5}";

    private record Known(Map<String, String> values, Instant until) {}

    private final Store store;
    private final Clock clock;
    private volatile @Nullable Known known;

    public StoredSettings(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<String> value(String key) {
        Known found = known;
        if (found == null || !clock.instant().isBefore(found.until())) {
            found = new Known(read(), clock.instant().plus(KEPT));
            known = found;
        }
        return Optional.ofNullable(found.values().get(key));
    }

    @Override
    public void save(Map<String, Optional<String>> changes, By by) {
        changes.keySet().stream().filter(key -> !key.matches(KEY)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("'%s' is no key of a setting".formatted(key));
        });
        String at = clock.instant().toString();
        store.write(rows -> {
            for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
                rows.createUpdate("DELETE FROM ${table}municipality WHERE key = :key")
                        .bind("key", change.getKey())
                        .execute();
                change.getValue()
                        .ifPresent(value -> rows.createUpdate(
                                        "INSERT INTO ${table}municipality (key, value, changed_at, changed_by)"
                                                + " VALUES (:key, :value, :at, :who)")
                                .bind("key", change.getKey())
                                .bind("value", value)
                                .bind("at", at)
                                .bind("who", by.name())
                                .execute());
            }
            return changes.size();
        });
        known = null;
    }

    private Map<String, String> read() {
        return store.read(rows -> rows.createQuery("SELECT key, value FROM ${table}municipality")
                .reduceRows(new TreeMap<>(), (found, row) -> {
                    found.put(row.getColumn("key", String.class), row.getColumn("value", String.class));
                    return found;
                }));
    }
}
