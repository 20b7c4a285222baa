package se.samverkstad.modules.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.words.Sentences;

/** A run that the engine's thread writes and anyone reads. */
final class AppliedRun implements Run {
    /** The way to the switch. */
    private enum Gate {
        OPEN,
        CANCELLED,
        PASSED
    }

    private final AtomicReference<Gate> gate = new AtomicReference<>(Gate.OPEN);
    private final String id;
    private final Plan plan;
    private final Supplier<Calls> totals;
    private final Calls before;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Watch> watches = new ConcurrentSkipListMap<>();
    private final List<Label> remarks = new CopyOnWriteArrayList<>();
    private volatile Phase phase = Phase.CHECKING;
    private volatile @Nullable Label failure;
    private volatile @Nullable Code failureCode;
    private volatile @Nullable Calls during;
    private volatile @Nullable By canceller;

    AppliedRun(String id, Plan plan, Supplier<Calls> totals) {
        this.id = id;
        this.plan = plan;
        this.totals = totals;
        this.before = totals.get();
    }

    /** @throws ModuleRefusal {@code CANCELLED} when someone ended it; from the switch on nobody can */
    void enter(Phase next) {
        checkpoint();
        if (next == Phase.SWITCHING && !gate.compareAndSet(Gate.OPEN, Gate.PASSED)) {
            throw cancelled();
        }
        phase = next;
    }

    /** A place before the switch where it can end. */
    void checkpoint() {
        if (gate.get() == Gate.CANCELLED) {
            throw cancelled();
        }
    }

    /** Whether it came before the switch. */
    boolean cancel(By by) {
        canceller = by;
        return gate.compareAndSet(Gate.OPEN, Gate.CANCELLED) || gate.get() == Gate.CANCELLED;
    }

    /** Who ended it, when someone did. */
    Optional<By> cancelledBy() {
        return gate.get() == Gate.CANCELLED ? Optional.ofNullable(canceller) : Optional.empty();
    }

    private static ModuleRefusal cancelled() {
        return Sentences.refuse(Code.CANCELLED, "apply.cancelled");
    }

    /** How the after-check of a module goes now. */
    void watched(Watch watch) {
        watches.put(watch.module(), watch);
    }

    void remark(Label sentence) {
        remarks.add(sentence);
    }

    /** From here on its calls are counted. */
    void count() {
        during = since();
    }

    /** After {@link #count}. */
    void succeed() {
        phase = Phase.DONE;
        end.countDown();
    }

    /** After {@link #count}. */
    void fail(Label why, Code code) {
        failure = why;
        failureCode = code;
        end.countDown();
    }

    private Calls since() {
        Calls now = totals.get();
        return new Calls(now.answered() - before.answered(), now.failed() - before.failed());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Phase phase() {
        boolean watching = watches.values().stream().anyMatch(watch -> watch.outcome() == Watch.Outcome.OPEN);
        return phase == Phase.DONE && watching ? Phase.WATCHING : phase;
    }

    @Override
    public List<Watch> watches() {
        return List.copyOf(watches.values());
    }

    @Override
    public boolean ended() {
        return end.getCount() == 0;
    }

    @Override
    public boolean cancellable() {
        return !ended() && gate.get() == Gate.OPEN;
    }

    @Override
    public Optional<Label> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public Optional<Code> failureCode() {
        return Optional.ofNullable(failureCode);
    }

    @Override
    public Calls calls() {
        Calls known = during;
        return known == null ? since() : known;
    }

    @Override
    public void await() throws InterruptedException {
        end.await();
    }

    @Override
    public List<Label> remarks() {
        return List.copyOf(remarks);
    }
}
