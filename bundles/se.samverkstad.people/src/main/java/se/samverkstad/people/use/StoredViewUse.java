package se.samverkstad.people.use;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.use.UseRows.Counted;
import se.samverkstad.people.use.UseRows.Sketches;

/** Holds what was seen for a minute at most, puts it into sketches, and forgets it. */
@Component
public final class StoredViewUse implements ViewUse {
    private static final Logger LOG = LoggerFactory.getLogger(StoredViewUse.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** More than this within a minute is not counted: memory is worth more than the last per cent. */
    private static final int MOST = 50_000;

    private final Set<Seen> seen = ConcurrentHashMap.newKeySet();
    private final Store store;
    private final Path file;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "view-use");
        thread.setDaemon(true);
        return thread;
    });

    private record Seen(YearMonth month, String module, String view, UUID person) {}

    @Activate
    public StoredViewUse(@Reference Store store, BundleContext framework) {
        this(store, Path.of(framework.getProperty("samverkstad.home")).resolve("run/view-use.key"), Clock.systemUTC());
        timer.scheduleWithFixedDelay(this::write, 0, 1, TimeUnit.MINUTES);
    }

    /** @param file of the month's secret */
    StoredViewUse(Store store, Path file, Clock clock) {
        this.store = store;
        this.file = file;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        timer.shutdown();
        write();
    }

    @Override
    public void seen(String module, String view, UUID person) {
        if (seen.size() < MOST) {
            YearMonth month = month();
            seen.add(new Seen(month, module, view, person));
            seen.add(new Seen(month, module, ALL, person));
        }
    }

    private YearMonth month() {
        return YearMonth.now(clock.withZone(ZONE));
    }

    /** What was seen so far is in the sketches when this returns, or is tried again. */
    synchronized void write() {
        try {
            List<Seen> batch = List.copyOf(seen);
            for (YearMonth month :
                    batch.stream().map(Seen::month).distinct().sorted().toList()) {
                write(
                        month,
                        batch.stream()
                                .filter(each -> each.month().equals(month))
                                .toList());
            }
            batch.forEach(seen::remove);
            endMonth();
        } catch (IOException | StoreException e) {
            LOG.warn("the use of views is not counted now: {}", e.toString());
        }
    }

    private void write(YearMonth month, List<Seen> batch) throws IOException {
        Optional<MonthKey> known = MonthKey.read(file);
        if (known.filter(key -> key.month().isAfter(month)).isPresent()) {
            return; // its secret is gone
        }
        MonthKey key =
                known.filter(each -> each.month().equals(month)).isPresent() ? known.get() : MonthKey.make(file, month);
        Set<UUID> persons = new HashSet<>();
        Map<Counted, Set<UUID>> views = new HashMap<>();
        for (Seen each : batch) {
            persons.add(each.person());
            views.computeIfAbsent(
                            new Counted(month, key.name(), each.module(), each.view()), counted -> new HashSet<>())
                    .add(each.person());
        }
        Map<UUID, Set<UUID>> units = store.read(rows -> UseRows.units(rows, persons));
        for (Map.Entry<Counted, Set<UUID>> view : views.entrySet()) {
            Sketches sketches =
                    store.read(rows -> UseRows.find(rows, view.getKey())).orElseGet(Sketches::empty);
            if (add(key, view.getKey(), view.getValue(), units, sketches)) {
                store.write(rows -> save(rows, view.getKey(), sketches));
            }
        }
    }

    private boolean save(Handle rows, Counted counted, Sketches sketches) {
        UseRows.save(rows, counted, sketches, clock.instant());
        return true;
    }

    private static boolean add(
            MonthKey key, Counted counted, Set<UUID> persons, Map<UUID, Set<UUID>> units, Sketches sketches) {
        boolean fresh = false;
        for (UUID person : persons) {
            fresh |= sketches.people().add(place(key, counted, "person", person));
            for (UUID unit : units.getOrDefault(person, Set.of())) {
                fresh |= sketches.units().add(place(key, counted, "unit", unit));
            }
        }
        return fresh;
    }

    private static int place(MonthKey key, Counted counted, String kind, UUID id) {
        return key.place(counted.module(), counted.view(), kind, id.toString());
    }

    private void endMonth() throws IOException {
        YearMonth month = month();
        if (MonthKey.read(file).filter(key -> key.month().isBefore(month)).isPresent()) {
            MonthKey.destroy(file);
            store.write(rows -> {
                UseRows.deleteBefore(rows, month.minusMonths(1));
                return month;
            });
            LOG.info("the secret by which the use of views was counted until now is destroyed");
        }
    }

    @Override
    public Optional<Use> of(String module, String view) {
        if (!seen.isEmpty()) {
            write(); // so that what was seen just now is told
        }
        YearMonth month = month();
        return use(module, view, month.minusMonths(1), true).or(() -> use(module, view, month, false));
    }

    /** Where a secret was lost within the month each count begins anew, so that the greatest is what is sure. */
    private Optional<Use> use(String module, String view, YearMonth month, boolean over) {
        List<Sketches> all = store.read(rows -> UseRows.all(rows, month, module, view));
        return all.stream()
                .max(Comparator.comparingInt(each -> each.people().count()))
                .map(each ->
                        new Use(month, over, each.people().count(), each.units().count()));
    }

    @Override
    public Optional<Instant> since() {
        return store.read(UseRows::since);
    }
}
