package se.samverkstad.modules.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samverkstad.modules.table.Label;

/** Own settings that are not saved. */
public final class OwnRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<Slot, Label> faults;

    /** @param faults by setting; empty when they were changed since the form was filled in */
    public OwnRefused(Map<Slot, Label> faults) {
        super(faults.isEmpty() ? "someone else came first" : faults.keySet().toString());
        this.faults = new LinkedHashMap<>(faults);
    }

    public Map<Slot, Label> faults() {
        return faults;
    }
}
