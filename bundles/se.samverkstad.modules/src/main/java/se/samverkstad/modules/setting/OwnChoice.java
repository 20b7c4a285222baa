package se.samverkstad.modules.setting;

import java.time.Instant;
import java.util.List;

/**
 * What a unit or a person has chosen.
 *
 * @param by the name of who chose for a unit, as it was; empty for a person, who chose themselves
 */
public record OwnChoice(Slot slot, List<String> values, Instant at, String by) {
    public OwnChoice {
        values = List.copyOf(values);
    }
}
