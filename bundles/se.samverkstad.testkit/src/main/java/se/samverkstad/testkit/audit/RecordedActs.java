package se.samverkstad.testkit.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;

/** Keeps every act in memory, counted ones one by one. Safe on any thread. */
public final class RecordedActs implements AuditLog {
    private final List<Act> acts = new CopyOnWriteArrayList<>();

    @Override
    public void append(Act act) {
        acts.add(act);
    }

    @Override
    public void count(Act act) {
        acts.add(act);
    }

    /** In the order they came. */
    public List<Act> acts() {
        return List.copyOf(acts);
    }
}
