package se.samverkstad.modules.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samverkstad.modules.table.Label;

/** Settings that are not saved. */
public final class SettingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<Key, Label> faults;

    /** @param faults by setting; empty when someone else changed them since the form was filled in */
    public SettingsRefused(Map<Key, Label> faults) {
        super(faults.isEmpty() ? "someone else came first" : faults.keySet().toString());
        this.faults = new LinkedHashMap<>(faults);
    }

    public Map<Key, Label> faults() {
        return faults;
    }
}
