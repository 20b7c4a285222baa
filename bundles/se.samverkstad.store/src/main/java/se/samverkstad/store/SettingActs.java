package se.samverkstad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;

/** What people change of the settings, on the record: which keys, by their first word. Values stay out of it. */
final class SettingActs {
    private SettingActs() {}

    /** @param before the values now; what stays the same is no change */
    static List<Act> of(Map<String, Optional<String>> changes, Function<String, Optional<String>> before, By by) {
        if (by.way() == By.Way.SYSTEM) {
            return List.of();
        }
        Map<String, TreeSet<String>> changed = new TreeMap<>();
        changes.forEach((key, value) -> {
            String area = key.substring(0, Math.max(0, key.indexOf('.')));
            // How far the set-up has come is no choice of anyone's.
            if (!area.equals("setup") && !before.apply(key).equals(value)) {
                changed.computeIfAbsent(area, name -> new TreeSet<>()).add(key);
            }
        });
        List<Act> acts = new ArrayList<>();
        changed.forEach(
                (area, keys) -> acts.add(Act.of("setting.changed", by, area).with("keys", String.join(" ", keys))));
        return acts;
    }
}
