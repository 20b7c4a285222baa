package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Scheduled.State;
import se.samverkstad.modules.table.Label;

/**
 * The one plan that is carried out later. That it is begun is on disk, with the id of its run, before the run is; so after
 * any stop the journal tells whether it was, and it is never carried out twice. Safe on any thread.
 */
final class Later implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    /** Later than this nobody expects it any more: then it is asked for. */
    static final Duration LATEST = Duration.ofHours(1);

    /** As long as a plan is kept. */
    static final Duration FURTHEST = Duration.ofDays(30);

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(20); // the clock may be set
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final LaterFile file;
    private final Clock clock;
    private final Kept kept;
    private final Entries entries;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "planned-change");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Scheduled> current;

    /** What is done with plans. */
    interface Kept {
        /** @throws ModuleRefusal when that plan does not hold */
        Plan keep(String hash);

        /** @throws ModuleRefusal when it cannot begin; nothing was done then */
        Run begin(String run, String hash, By by);

        Optional<Moved> moved(String hash);

        /** One that has ended, as the journal tells it, or one of now. */
        Optional<Run> run(String id);

        /** Whether core runs alone, so that nothing is begun by itself. */
        boolean careful();
    }

    Later(LaterFile file, Clock clock, Kept kept, Entries entries) {
        this.file = file;
        this.clock = clock;
        this.kept = kept;
        this.entries = entries;
        current = file.read(); // who asks before the modules are up is told the truth too
    }

    /** Goes on with what was planned before the start; called when the modules of the profile are up. */
    synchronized void resume() {
        if (current.filter(each -> each.state() == State.BEGUN).isPresent()) {
            Scheduled later = current.get();
            Optional<Run> run = later.run().flatMap(kept::run);
            if (run.isPresent()) {
                settle(later, run.get());
            } else {
                // It was to begin in that very moment and did not: nothing of it was done.
                put(later.in(State.WAITING, Optional.empty(), Optional.empty(), List.of()));
            }
        }
        wake(Duration.ZERO);
    }

    /** What is planned, or how the last one ended until someone has put that aside. */
    synchronized Optional<Scheduled> current() {
        return current;
    }

    /** @throws ModuleRefusal when it cannot be carried out then */
    synchronized Scheduled plan(String hash, Instant due, By by) {
        if (current.filter(Scheduled::open).isPresent()) {
            throw refuse(Code.NOT_APPLICABLE, "later.one");
        }
        Instant now = clock.instant();
        if (!due.isAfter(now)) {
            throw refuse(Code.NOT_APPLICABLE, "later.past");
        }
        if (due.isAfter(now.plus(FURTHEST))) {
            throw refuse(Code.NOT_APPLICABLE, "later.far", FURTHEST.toDays());
        }
        Scheduled later = new Scheduled(
                UUID.randomUUID().toString(),
                kept.keep(hash),
                due,
                by,
                now,
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                List.of());
        try {
            file.write(later);
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("apply.storage", String.valueOf(e.getMessage())), e);
        }
        current = Optional.of(later);
        entries.planned(later);
        wake(Duration.ZERO);
        return later;
    }

    /** Calls it off, or puts aside how it ended. @return false when it is being carried out, or is another */
    synchronized boolean callOff(String id, By by) {
        Optional<Scheduled> found = current.filter(each -> each.id().equals(id) && each.state() != State.BEGUN);
        if (found.isEmpty()) {
            return false;
        }
        try {
            file.delete();
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("apply.storage", String.valueOf(e.getMessage())), e);
        }
        current = Optional.empty();
        if (found.get().state() == State.WAITING) {
            entries.calledOff(found.get(), by);
        }
        return true;
    }

    synchronized void forget(String person) {
        current.filter(each -> each.by().id().equals(person)).ifPresent(each -> put(each.withoutPerson()));
    }

    private void wake(Duration after) {
        if (!timer.isShutdown()) {
            timer.schedule(this::look, after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            step().ifPresent(this::wake);
        } catch (RuntimeException e) {
            LOG.error("the planned change failed", e);
            wake(AGAIN);
        }
    }

    /** What is to be done now, and in how long to look again. */
    private synchronized Optional<Duration> step() {
        if (current.filter(Scheduled::open).isEmpty()) {
            return Optional.empty();
        }
        Scheduled later = current.get();
        if (later.state() == State.BEGUN) {
            return watch(later);
        }
        Duration left = Duration.between(clock.instant(), later.due());
        if (left.compareTo(Duration.ZERO) > 0) {
            return Optional.of(left.compareTo(LONGEST_SLEEP) < 0 ? left.plusMillis(1) : LONGEST_SLEEP);
        }
        if (left.negated().compareTo(LATEST) > 0) {
            end(later, State.MISSED, say(kept.careful() ? "later.careful" : "later.missed"), List.of());
            return Optional.empty();
        }
        return kept.careful() ? Optional.of(LONGEST_SLEEP) : begin(later);
    }

    private Optional<Duration> begin(Scheduled later) {
        String hash = later.plan().hash();
        Optional<Moved> moved = kept.moved(hash);
        if (moved.isPresent()) {
            end(later, State.MOVED, say("apply.stale"), moved.get().differences());
            return Optional.empty();
        }
        String run = UUID.randomUUID().toString();
        if (!put(later.in(State.BEGUN, Optional.of(run), Optional.empty(), List.of()))) {
            current = Optional.of(later); // after a stop nobody could tell whether it was begun
            return Optional.of(AGAIN);
        }
        try {
            kept.begin(run, hash, later.by());
            LOG.info("the change planned for {} begins", later.due());
            return Optional.of(LOOK);
        } catch (ModuleRefusal refusal) {
            if (refusal.code() == Code.BUSY) {
                put(later);
                return Optional.of(AGAIN);
            }
            boolean gone = refusal.code() == Code.STALE || refusal.code() == Code.UNKNOWN;
            end(later, gone ? State.MOVED : State.FAILED, refusal.sentence(), List.of());
            return Optional.empty();
        } catch (RuntimeException e) {
            if (kept.run(run).isPresent()) {
                throw e;
            }
            LOG.error("the change planned for {} could not begin; it is tried again", later.due(), e);
            put(later);
            return Optional.of(AGAIN);
        }
    }

    private Optional<Duration> watch(Scheduled later) {
        Optional<Run> run = later.run().flatMap(kept::run);
        if (run.isEmpty() || !run.get().ended()) {
            return Optional.of(LOOK);
        }
        settle(later, run.get());
        return Optional.empty();
    }

    /** How it ended stands on the record already, with the run. */
    private void settle(Scheduled later, Run run) {
        put(later.in(run.failure().isPresent() ? State.FAILED : State.DONE, later.run(), run.failure(), List.of()));
    }

    private void end(Scheduled later, State state, Label why, List<Moved.Difference> differences) {
        LOG.warn("the change planned for {} is not carried out: {}", later.due(), why.en());
        put(later.in(state, Optional.empty(), Optional.of(why), differences));
        entries.failed(later.plan(), later.by(), new Entries.Context("", List.of()), state.name());
    }

    private boolean put(Scheduled later) {
        current = Optional.of(later);
        try {
            file.write(later);
            return true;
        } catch (IOException e) {
            LOG.error("the planned change cannot be written", e);
            return false;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
