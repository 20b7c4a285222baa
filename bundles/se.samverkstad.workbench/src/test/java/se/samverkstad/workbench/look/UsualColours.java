package se.samverkstad.workbench.look;

import java.util.Map;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.setting.OwnSettings;
import se.samverkstad.api.setting.TypedSettings;

/** Nobody has chosen light or dark. */
public enum UsualColours implements OwnSettings {
    NONE_CHOSEN;

    public static Schemes schemes() {
        return new Schemes(NONE_CHOSEN);
    }

    @Override
    public <T> T of(Principal person, String pid, Class<T> type) {
        return TypedSettings.of(type, Map.of());
    }

    @Override
    public <T> T ofUnit(String unit, String pid, Class<T> type) {
        return TypedSettings.of(type, Map.of());
    }
}
