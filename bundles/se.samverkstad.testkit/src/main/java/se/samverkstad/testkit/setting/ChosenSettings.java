package se.samverkstad.testkit.setting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.setting.OwnSettings;
import se.samverkstad.api.setting.TypedSettings;

/**
 * Settings that a test makes by hand: what was chosen for a person or a unit, and else the default that the type declares. The
 * PID is not looked at.
 *
 * <pre>
 * new ChosenSettings().by(person.id(), "episodes.per.page", "5")
 * </pre>
 */
public final class ChosenSettings implements OwnSettings {
    private final Map<String, Map<String, List<String>>> chosen = new HashMap<>();

    /** A choice of the person or the unit with that id; replaces an earlier one. */
    public ChosenSettings by(String owner, String attribute, String... values) {
        chosen.computeIfAbsent(owner, id -> new HashMap<>()).put(attribute, List.of(values));
        return this;
    }

    @Override
    public <T> T of(Principal person, String pid, Class<T> type) {
        return ofUnit(person.id(), pid, type);
    }

    @Override
    public <T> T ofUnit(String unit, String pid, Class<T> type) {
        return TypedSettings.of(type, chosen.getOrDefault(unit, Map.of()));
    }
}
