package se.samverkstad.modules.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.table.Label;

/** A run that the engine's thread writes and anyone reads. */
final class AppliedRun implements Run {
    private final String id;
    private final Plan plan;
    private final Supplier<Calls> totals;
    private final Calls before;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Label> remarks = new CopyOnWriteArrayList<>();
    private volatile Phase phase = Phase.CHECKING;
    private volatile @Nullable Label failure;
    private volatile @Nullable Code failureCode;
    private volatile @Nullable Calls during;

    AppliedRun(String id, Plan plan, Supplier<Calls> totals) {
        this.id = id;
        this.plan = plan;
        this.totals = totals;
        this.before = totals.get();
    }

    void enter(Phase next) {
        phase = next;
    }

    void remark(Label sentence) {
        remarks.add(sentence);
    }

    void succeed() {
        during = since();
        phase = Phase.DONE;
        end.countDown();
    }

    void fail(Label why, Code code) {
        during = since();
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
        return phase;
    }

    @Override
    public boolean ended() {
        return end.getCount() == 0;
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
