package se.samverkstad.operations.backup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.audit.By;
import se.samverkstad.store.setting.Settings;

/** Settings in memory, which outlive what reads them. */
final class SettingsDouble implements Settings {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void save(Map<String, Optional<String>> changes, By by) {
        changes.forEach((key, value) -> value.ifPresentOrElse(text -> values.put(key, text), () -> values.remove(key)));
    }
}
