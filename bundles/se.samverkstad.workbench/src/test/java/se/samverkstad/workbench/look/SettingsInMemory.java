package se.samverkstad.workbench.look;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.samverkstad.api.audit.By;
import se.samverkstad.store.setting.Settings;

/** The municipality's choices, forgotten when the test ends. */
public final class SettingsInMemory implements Settings {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void save(Map<String, Optional<String>> changes, By by) {
        changes.forEach((key, value) -> value.ifPresentOrElse(one -> values.put(key, one), () -> values.remove(key)));
    }
}
