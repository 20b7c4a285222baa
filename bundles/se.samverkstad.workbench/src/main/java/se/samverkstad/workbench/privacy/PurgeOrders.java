package se.samverkstad.workbench.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.workbench.privacy.PurgeOrder.Gone;
import se.samverkstad.workbench.privacy.PurgeOrder.State;

/**
 * Purges that were planned, cancelled and carried out, as the record tells: there is no other list of them, so none can
 * disagree with it.
 */
@Component(service = PurgeOrders.class)
public final class PurgeOrders {
    static final String PLANNED = "data.purge-planned";
    static final String CANCELLED = "data.purge-cancelled";
    static final String BEGUN = "data.purge-begun";
    static final String PURGED = "data.purged";

    /** Unlike {@code data.exported}, which says before the first byte that someone takes it out. */
    public static final String EXPORTED_WHOLE = "data.export-whole";

    private static final List<String> BACK = List.of("module.installed", "module.undone", "module.downgraded");
    private static final int MOST = 5_000;

    private final AuditRecord record;

    @Activate
    public PurgeOrders(@Reference AuditRecord record) {
        this.record = record;
    }

    /** Newest first. */
    List<PurgeOrder> all() {
        List<AuditEntry> entries = of("data.purge");
        List<PurgeOrder> orders = new ArrayList<>();
        for (AuditEntry entry : entries) {
            if (entry.kind().equals(PLANNED)) {
                List<AuditEntry> later = entries.stream()
                        .filter(each -> each.detail("order").equals(entry.detail("order")))
                        .sorted(Comparator.comparingLong(AuditEntry::number))
                        .toList();
                read(entry, later).ifPresent(orders::add);
            }
        }
        return orders;
    }

    /** Looks and writes as one: two who plan, call off or begin the same do not pass each other. */
    synchronized <R> R alone(Supplier<R> work) {
        return work.get();
    }

    Optional<PurgeOrder> find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The one that waits for its day, or was cut off. */
    Optional<PurgeOrder> open(String module) {
        return all().stream()
                .filter(each -> each.module().equals(module) && each.open())
                .findFirst();
    }

    /** Whether all of the module was exported, to the last byte, after it went away the last time: removed, or undone. */
    boolean exported(String module) {
        long left = Math.max(newest("module.removed", module), newest("module.undone", module));
        return newest(EXPORTED_WHOLE, module) > left;
    }

    private Optional<PurgeOrder> read(AuditEntry planned, List<AuditEntry> later) {
        try {
            List<String> sets = Parcels.of(planned, "sets");
            Map<String, Long> counted = new LinkedHashMap<>();
            List<Gone> gone = new ArrayList<>();
            State state = State.PLANNED;
            Optional<Instant> ended = Optional.empty();
            for (AuditEntry entry : later) {
                if (entry.kind().equals(CANCELLED)) {
                    state = entry.detail("why").isEmpty() ? State.CANCELLED : State.LAPSED;
                    ended = entry.instant();
                } else if (entry.kind().equals(BEGUN)) {
                    state = State.BEGUN;
                    counted(entry, counted);
                } else if (entry.kind().equals(PURGED)) {
                    gone.add(new Gone(
                            entry.detail("set"),
                            Long.parseLong(entry.detail("rows")),
                            Long.parseLong(entry.detail("files")),
                            entry.instant().orElseThrow()));
                }
            }
            if (gone.stream().map(Gone::set).toList().containsAll(sets)) {
                state = State.DONE;
                ended = Optional.of(gone.get(gone.size() - 1).at());
            } else if ((state == State.PLANNED || state == State.BEGUN)
                    && overtaken(planned.number(), planned.target())) {
                state = State.LAPSED;
            }
            return Optional.of(new PurgeOrder(
                    planned.detail("order"),
                    planned.number(),
                    planned.target(),
                    planned.targetName(),
                    sets,
                    new Decision(
                            planned.detail("decision"),
                            LocalDate.parse(planned.detail("day")),
                            planned.detail("decided-by"),
                            planned.detail("receipt")),
                    planned.byName(),
                    planned.instant().orElseThrow(),
                    Instant.parse(planned.detail("due")),
                    state,
                    ended,
                    counted,
                    gone));
        } catch (DateTimeException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty(); // someone changed the record behind our back, which its chain tells
        }
    }

    private static void counted(AuditEntry begun, Map<String, Long> counted) {
        for (String each : Parcels.of(begun, "counts")) {
            int colon = each.indexOf(':');
            if (colon > 0) {
                counted.put(each.substring(0, colon), Long.parseLong(each.substring(colon + 1)));
            }
        }
    }

    /** The module was here again, or the rows are those of a backup. */
    boolean overtaken(long number, String module) {
        return BACK.stream().anyMatch(kind -> newest(kind, module) > number) || newest("backup.restored", "") > number;
    }

    private long newest(String kind, String target) {
        return of(kind).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.target().equals(target))
                .mapToLong(AuditEntry::number)
                .max()
                .orElse(0);
    }

    private List<AuditEntry> of(String kind) {
        return record.entries(new AuditRecord.Query(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), MOST));
    }
}
