package se.samverkstad.modules.setting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What holds for someone who has not chosen.
 *
 * @param unit whose choice it is; empty when it is nobody's or that of those in {@code from}
 */
public record Inherited(List<String> values, From from, Optional<UUID> unit) {
    /** Where a value comes from. */
    public enum From {
        PRESET,
        MUNICIPALITY,
        UNIT
    }

    public Inherited {
        values = List.copyOf(values);
    }

    /** As the municipality has it. */
    static Inherited of(Setting setting) {
        boolean chosen = setting.state() == Setting.State.CHOSEN || setting.state() == Setting.State.CONFLICT;
        return new Inherited(setting.values(), chosen ? From.MUNICIPALITY : From.PRESET, Optional.empty());
    }
}
