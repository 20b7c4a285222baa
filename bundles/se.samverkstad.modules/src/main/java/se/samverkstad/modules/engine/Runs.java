package se.samverkstad.modules.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;

/** The runs since the start, and from the journal those before it. Safe on any thread. */
final class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int HELD = 50;

    private final Map<String, Run> held = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Journal journal;
    private final Supplier<Run.Calls> totals;
    private final Function<String, Optional<Instant>> watched;

    /** @param watched until when a module is watched now */
    Runs(Journal journal, Supplier<Run.Calls> totals, Function<String, Optional<Instant>> watched) {
        this.journal = journal;
        this.totals = totals;
        this.watched = watched;
    }

    AppliedRun begin(Plan plan) {
        return begin(UUID.randomUUID().toString(), plan);
    }

    AppliedRun begin(String id, Plan plan) {
        AppliedRun run = new AppliedRun(id, plan, totals);
        synchronized (held) {
            held.put(id, run);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return run;
    }

    Optional<Run> find(String id) {
        return Optional.ofNullable(held.get(id)).or(() -> past(id));
    }

    /** The one that goes on now. */
    Optional<Run> running() {
        synchronized (held) {
            return held.values().stream().filter(run -> !run.ended()).findFirst();
        }
    }

    /** The run that carried that plan out. */
    Optional<String> of(String plan) {
        try {
            return journal.done().entrySet().stream()
                    .filter(each -> plan.equals(each.getValue().plan()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        } catch (IOException e) {
            LOG.warn("the journal cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private Optional<Run> past(String id) {
        try {
            return journal.past(id).map(past -> new PastRun(past, watched));
        } catch (IOException e) {
            LOG.warn("the journal cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }
}
