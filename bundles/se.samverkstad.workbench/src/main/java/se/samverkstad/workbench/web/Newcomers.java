package se.samverkstad.workbench.web;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Switchboard;

/** Which modules came lately: those the journal says were installed within a week, and those that come while it runs. */
@Component(service = Newcomers.class)
public final class Newcomers {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int ENTRIES = 200;

    private final Modules modules;
    private final Clock clock;
    private final Map<String, Instant> arrived = new ConcurrentHashMap<>();
    private final AutoCloseable subscription;
    private volatile Set<String> present;
    private volatile boolean read;
    private volatile boolean started;

    @Activate
    public Newcomers(@Reference Switchboard switchboard, @Reference Modules modules) {
        this(switchboard, modules, Clock.systemUTC());
    }

    Newcomers(Switchboard switchboard, Modules modules, Clock clock) {
        this.modules = modules;
        this.clock = clock;
        this.present = names(switchboard.current());
        this.subscription = switchboard.onSwitch(this::switched);
    }

    /** Registered by the kernel when the profile has been started: what comes before that was there before. */
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, target = "(samverkstad.ready=true)")
    void bindKernel(Supplier<?> kernel) {
        started = true;
    }

    void unbindKernel(Supplier<?> kernel) {
        started = false;
    }

    @Deactivate
    public void close() throws Exception {
        subscription.close();
    }

    boolean fresh(String module) {
        readJournal();
        Instant since = arrived.get(module);
        return since != null && since.plus(LATELY).isAfter(clock.instant());
    }

    private void switched(ContributionTable table) {
        Set<String> now = names(table);
        Set<String> away = table.absent().stream()
                .filter(Absent::comesBack)
                .map(Absent::module)
                .collect(Collectors.toSet());
        if (started) {
            now.stream()
                    .filter(module -> !present.contains(module))
                    .forEach(module -> arrived.putIfAbsent(module, clock.instant()));
            arrived.keySet().removeIf(module -> !now.contains(module) && !away.contains(module));
        }
        present = now;
    }

    private void readJournal() {
        if (read) {
            return;
        }
        read = true;
        Instant limit = clock.instant().minus(LATELY);
        for (HistoryEntry entry : modules.history(ENTRIES)) {
            if (entry.verb() == Verb.INSTALL && entry.done() && entry.at().isAfter(limit)) {
                arrived.putIfAbsent(entry.module(), entry.at());
            }
        }
    }

    private static Set<String> names(ContributionTable table) {
        return table.generations().stream()
                .map(each -> each.generation().module())
                .collect(Collectors.toUnmodifiableSet());
    }
}
