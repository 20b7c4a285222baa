package se.samverkstad.modules.lease;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;

/**
 * One volatile write switches. A lease enters the current epoch and looks again: if a switch came between, it leaves and
 * enters the next, so an epoch that was replaced and counted zero gets no new leases that last.
 */
@Component(service = {Switchboard.class, LeasedSwitchboard.class})
public final class LeasedSwitchboard implements Switchboard {
    private static final Logger LOG = LoggerFactory.getLogger(LeasedSwitchboard.class);

    private final List<Consumer<ContributionTable>> listeners = new CopyOnWriteArrayList<>();
    private final List<Epoch> retired = new CopyOnWriteArrayList<>();
    private final Tally tally = new Tally(Clock.systemUTC());
    private volatile Epoch current = new Epoch(new ContributionTable(0, List.of(), List.of()));

    @Override
    public ContributionTable current() {
        return current.table();
    }

    @Override
    public Snapshot lease() {
        while (true) {
            Epoch epoch = current;
            epoch.enter();
            if (epoch == current) {
                return new Lease(epoch, tally);
            }
            epoch.leave();
        }
    }

    @Override
    public AutoCloseable onSwitch(Consumer<ContributionTable> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What the calls into each generation have come to. */
    public Tally tally() {
        return tally;
    }

    /** Replaces the table. Called by the engine's thread only. */
    public void switchTo(ContributionTable table) {
        Epoch old = current;
        retired.add(old);
        tally.switched(old.table().generations(), table.generations());
        current = new Epoch(table);
        for (Consumer<ContributionTable> listener : listeners) {
            try {
                listener.accept(table);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed on table {}", table.number(), e);
            }
        }
    }

    /**
     * Waits until no lease holds a table from before the current one. What is still held then is given up, so that one
     * call that never returns delays this change only, not the next.
     *
     * @return whether all were idle within the limit
     */
    public boolean drain(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean idle = true;
        for (Epoch epoch : retired) {
            idle &= epoch.awaitIdle(end - System.nanoTime());
            retired.remove(epoch);
        }
        return idle;
    }

    private static final class Lease implements Snapshot {
        private final Epoch epoch;
        private final Tally tally;
        private final AtomicBoolean open = new AtomicBoolean(true);
        private volatile boolean calling;
        private volatile boolean missed;

        Lease(Epoch epoch, Tally tally) {
            this.epoch = epoch;
            this.tally = tally;
        }

        @Override
        public ContributionTable table() {
            return epoch.table();
        }

        @Override
        public <R> R call(GenerationKey generation, Callable<R> call) throws Exception {
            if (!open.get()) {
                throw new IllegalStateException("the snapshot is closed");
            }
            String before = MDC.get("module");
            MDC.put("module", generation.module());
            ThreadUse start = ThreadUse.now();
            if (!missed) {
                tally.begun(generation);
            }
            calling = true;
            boolean failed = true;
            try {
                R result = call.call();
                failed = false;
                return result;
            } catch (UserError e) {
                failed = false;
                throw e;
            } catch (StoreException e) {
                // A collision with someone else, or a full disk: no other version of it would do better.
                failed = e.code() != StoreException.Code.CONFLICT && e.code() != StoreException.Code.FULL;
                throw e;
            } finally {
                ThreadUse end = ThreadUse.now();
                tally.used(generation, end.processor() - start.processor(), end.allocated() - start.allocated());
                if (failed && !missed) {
                    tally.failed(generation);
                }
                if (before == null) {
                    MDC.remove("module");
                } else {
                    MDC.put("module", before);
                }
            }
        }

        @Override
        public Snapshot again() {
            if (!open.get()) {
                throw new IllegalStateException("the snapshot is closed");
            }
            epoch.enter();
            return new Lease(epoch, tally);
        }

        @Override
        public void missed(GenerationKey generation) {
            missed = true;
            if (!calling) {
                tally.begun(generation);
            }
            tally.failed(generation);
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                epoch.leave();
            }
        }
    }
}
