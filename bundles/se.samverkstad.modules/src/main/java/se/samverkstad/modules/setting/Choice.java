package se.samverkstad.modules.setting;

import java.time.Instant;
import java.util.List;
import se.samverkstad.modules.table.Label;

/**
 * What the municipality has chosen for a setting of some version.
 *
 * @param name what the version called it that it was chosen for
 * @param shape of the definition it was chosen for; another type does not take it
 * @param preset the default that held then: what a later one is compared with
 * @param by the name of who chose, as it was
 * @param lost whether it is a secret that this machine cannot read, such as after a restore
 */
public record Choice(
        Key key,
        Label name,
        String shape,
        List<String> values,
        List<String> preset,
        Instant at,
        String by,
        boolean lost) {
    public Choice {
        values = List.copyOf(values);
        preset = List.copyOf(preset);
    }
}
