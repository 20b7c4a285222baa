package se.samverkstad.workbench.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.change.KeptData.Standing;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.PersonalRows;

/**
 * <i>Gallra</i>: data sets of a removed module go, by a decision, after a time in which anyone who manages modules can call
 * it off. Nothing is erased here; {@link Erasure} does that when the day has come.
 */
@Component(service = Purging.class)
public final class Purging {
    static final int DAYS = 30;
    private static final int MOST_DAYS = 3_650;

    private final Modules modules;
    private final PersonalRows rows;
    private final PurgeOrders orders;
    private final AuditLog log;
    private final int least;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Purging(
            @Reference Modules modules,
            @Reference PersonalRows rows,
            @Reference PurgeOrders orders,
            @Reference AuditLog log,
            BundleContext framework) {
        this.modules = modules;
        this.rows = rows;
        this.orders = orders;
        this.log = log;
        // A day, to think it over; only tests have less.
        String told = framework.getProperty("samverkstad.purge.least.days");
        this.least = told == null ? 1 : Integer.parseInt(told);
    }

    /** Why a data set cannot go now. */
    enum Bar {
        NONE,
        /** The module is not removed. */
        IN_USE,
        EMPTY,
        /** To be handed over first, and nobody has exported it since the module was removed. */
        NOT_EXPORTED
    }

    /** A data set of a module. */
    record Kept(KeptData module, DataSet set, long rows, Bar bar) {
        boolean purgeable() {
            return bar == Bar.NONE;
        }

        /** Whether the archive has to have taken it over (arkivlagen 1990:782: what is kept for ever is not purged). */
        boolean archived() {
            return set.disposition() == se.samverkstad.store.personal.Declaration.Disposition.BEVARA;
        }
    }

    /** @param hash over all that a decision is made on: another hash, and it was made on something else */
    record Plan(KeptData module, List<Kept> sets, String hash) {
        boolean possible() {
            return sets.stream().anyMatch(Kept::purgeable);
        }
    }

    /** Of every module that is or was installed. */
    List<Plan> all() {
        return modules.kept().stream()
                .filter(module -> !module.declaration().sets().isEmpty())
                .map(this::plan)
                .toList();
    }

    Optional<Plan> plan(String module) {
        return all().stream()
                .filter(each -> each.module().module().equals(module))
                .findFirst();
    }

    private Plan plan(KeptData module) {
        boolean exported = module.standing() == Standing.REMOVED && orders.exported(module.module());
        List<Kept> sets = module.declaration().sets().stream()
                .map(set -> kept(module, set, exported))
                .toList();
        StringBuilder all = new StringBuilder(module.module() + " " + module.standing());
        sets.forEach(each -> all.append('\n')
                .append(each.set().id())
                .append(' ')
                .append(each.rows())
                .append(' ')
                .append(each.bar()));
        return new Plan(module, sets, sha256(all.toString()));
    }

    private Kept kept(KeptData module, DataSet set, boolean exported) {
        long size = rows.size(module.declaration(), set);
        Bar bar = switch (set.disposition()) {
            case GALLRA -> Bar.NONE;
            case EXPORTERA, BEVARA -> exported ? Bar.NONE : Bar.NOT_EXPORTED;
        };
        if (size == 0) {
            bar = Bar.EMPTY;
        }
        return new Kept(module, set, size, module.standing() == Standing.REMOVED ? bar : Bar.IN_USE);
    }

    /** The data sets that cannot stay when those go, because their rows refer to them. */
    List<String> left(Plan plan, List<String> sets) {
        return plan.sets().stream()
                .filter(kept -> sets.contains(kept.set().id()))
                .flatMap(kept -> rows.dependents(plan.module().declaration(), kept.set()).stream())
                .filter(id -> !sets.contains(id))
                .distinct()
                .toList();
    }

    int least() {
        return least;
    }

    boolean allowed(int days) {
        return days >= least && days <= MOST_DAYS;
    }

    /**
     * Puts it on the record, from where it is carried out when its day has come.
     *
     * @param sets ids of data sets that may go, at least one
     * @param days how long it can be called off
     */
    PurgeOrder order(Plan plan, List<String> sets, Decision decision, int days, By by) {
        return orders.alone(() -> ordered(plan, sets, decision, days, by));
    }

    private PurgeOrder ordered(Plan plan, List<String> sets, Decision decision, int days, By by) {
        if (sets.isEmpty()
                || !allowed(days)
                || orders.open(plan.module().module()).isPresent()) {
            throw new IllegalStateException(
                    "%s cannot be purged so".formatted(plan.module().module()));
        }
        for (String set : sets) {
            Kept kept = plan.sets().stream()
                    .filter(each -> each.set().id().equals(set) && each.purgeable())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(set + " may not be purged now"));
            if (kept.archived() && decision.receipt().isEmpty()) {
                throw new IllegalStateException(set + " may not be purged before the archive has it");
            }
        }
        if (!left(plan, sets).isEmpty()) {
            throw new IllegalStateException("rows of %s depend on %s".formatted(left(plan, sets), sets));
        }
        String id = UUID.randomUUID().toString();
        Instant due = clock.instant().plus(Duration.ofDays(days));
        Act planned = Act.of(PurgeOrders.PLANNED, by, plan.module().module())
                .named(plan.module().name().sv())
                .with("order", id);
        log.append(Parcels.on(planned, "sets", sets)
                .with("decision", decision.reference())
                .with("day", decision.day().toString())
                .with("decided-by", decision.who())
                .with("receipt", decision.receipt())
                .with("due", due.toString())
                .with("plan", plan.hash()));
        return orders.find(id).orElseThrow();
    }

    /** @return whether there was something to call off: not when it has begun */
    boolean cancel(String id, By by) {
        return orders.alone(() -> cancelled(id, by));
    }

    private boolean cancelled(String id, By by) {
        Optional<PurgeOrder> order = orders.find(id).filter(each -> each.state() == PurgeOrder.State.PLANNED);
        order.ifPresent(each -> log.append(Act.of(PurgeOrders.CANCELLED, by, each.module())
                .named(each.name())
                .with("order", id)));
        return order.isPresent();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
