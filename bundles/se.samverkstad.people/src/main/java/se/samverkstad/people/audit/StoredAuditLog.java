package se.samverkstad.people.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;

/** The record in the store. */
@Component
public final class StoredAuditLog implements AuditLog, AuditRecord {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAuditLog.class);
    private static final int CHUNK = 1_000;

    private final Store store;
    private final Clock clock;
    private final Repeats repeats = new Repeats();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-log");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public StoredAuditLog(@Reference Store store) {
        this(store, Clock.systemUTC());
        timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.MINUTES);
    }

    public StoredAuditLog(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whatever is still counted is written, so that a stop hides nothing. */
    @Deactivate
    void close() {
        timer.shutdown();
        write(Instant.MAX);
    }

    private void tick() {
        write(clock.instant());
    }

    private void write(Instant now) {
        try {
            writeCounted(now);
        } catch (StoreException e) {
            LOG.error("what was counted is not on the record: {}", e.getMessage());
        }
    }

    @Override
    public void append(Act act) {
        store.write(rows -> AuditRows.append(rows, clock.instant(), act));
    }

    @Override
    public void count(Act act) {
        Instant now = clock.instant();
        try {
            writeCounted(now);
            repeats.take(act, now).ifPresent(this::append);
        } catch (StoreException e) {
            LOG.error("{} is not on the record: {}", act.kind(), e.getMessage());
        }
    }

    private void writeCounted(Instant now) {
        repeats.over(now).forEach(this::append);
    }

    @Override
    public List<AuditEntry> entries(Query query) {
        return store.read(rows -> AuditRows.of(rows, query));
    }

    @Override
    public List<Selection.Linked> selected(Selection selection) {
        return store.read(rows -> SelectedRows.of(rows, selection));
    }

    @Override
    public List<Selection.Actor> actors(List<String> kinds) {
        return store.read(rows -> SelectedRows.actors(rows, kinds));
    }

    @Override
    public List<String> targets(List<String> kinds) {
        return store.read(rows -> SelectedRows.targets(rows, kinds));
    }

    @Override
    public Optional<AuditEntry> numbered(long number) {
        return store.read(rows -> AuditRows.numbered(rows, number));
    }

    @Override
    public List<AuditEntry> after(long number, int limit) {
        return store.read(rows -> AuditRows.after(rows, number, limit));
    }

    @Override
    public Optional<AuditEntry> latest(String kind) {
        return store.read(rows -> AuditRows.latest(rows, kind));
    }

    @Override
    public Verdict verify() {
        return verify(0, Chain.BEGINNING);
    }

    @Override
    public Verdict verify(long begin, String hash) {
        long number = begin;
        String head = hash;
        while (true) {
            long after = number;
            List<AuditEntry> entries = store.read(rows -> AuditRows.after(rows, after, CHUNK));
            for (AuditEntry entry : entries) {
                if (entry.number() != number + 1 || !entry.hash().equals(Chain.hash(head, entry))) {
                    return new Verdict(number, head, Optional.of(number + 1));
                }
                number = entry.number();
                head = entry.hash();
            }
            if (entries.size() < CHUNK) {
                return new Verdict(number, head, Optional.empty());
            }
        }
    }
}
