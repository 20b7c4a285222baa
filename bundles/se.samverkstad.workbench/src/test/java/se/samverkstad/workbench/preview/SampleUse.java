package se.samverkstad.workbench.preview;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import se.samverkstad.people.use.ViewUse;

/** A count that a test sets. */
public final class SampleUse implements ViewUse {
    public static final Instant SINCE = Instant.parse("2026-10-01T06:00:00Z");

    public final List<String> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Use> known = new ConcurrentHashMap<>();

    /** @param view empty for the whole module */
    public SampleUse with(String module, String view, boolean over, int people, int units) {
        known.put(module + " " + view, new Use(YearMonth.of(2026, over ? 10 : 11), over, people, units));
        return this;
    }

    @Override
    public void seen(String module, String view, UUID person) {
        seen.add(module + " " + view);
    }

    @Override
    public Optional<Use> of(String module, String view) {
        return Optional.ofNullable(known.get(module + " " + view));
    }

    @Override
    public Optional<Instant> since() {
        return Optional.of(SINCE);
    }
}
