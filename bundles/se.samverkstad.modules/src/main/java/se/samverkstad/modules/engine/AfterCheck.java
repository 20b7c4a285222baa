package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Run.Watch.Outcome;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.table.Label;

/**
 * Watches what a change has started, for a while, and lets it go back by itself when it does not work. Each module is
 * watched on its own, on a thread of its own; other changes are made meanwhile. What is watched follows from the journal,
 * so that a stop in the middle, however hard, begins it again.
 */
final class AfterCheck implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AfterCheck.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Set<Verb> STARTING =
            EnumSet.of(Verb.INSTALL, Verb.UPDATE, Verb.ENABLE, Verb.DOWNGRADE, Verb.UNDO);

    private final Duration window;
    private final Clock clock;
    private final Installation installation;
    private final Pulse pulse;
    private final BooleanSupplier stops;
    private final Back back;
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread each = new Thread(work, "after-check");
        each.setDaemon(true);
        return each;
    });

    /** Takes the latest change of a module back. */
    interface Back {
        /**
         * Begins to.
         *
         * @return empty while another change runs
         * @throws ModuleRefusal when there is no way back
         */
        Optional<AppliedRun> begin(String module, Verdict why);
    }

    /** @param stops whether the server stops: modules end before the last request does, which is no fault of theirs */
    AfterCheck(Duration window, Clock clock, Installation installation, Pulse pulse, BooleanSupplier stops, Back back) {
        this.window = window;
        this.clock = clock;
        this.installation = installation;
        this.pulse = pulse;
        this.stops = stops;
        this.back = back;
        if (!window.isZero()) {
            long look = between(window.dividedBy(40), LONGEST_LOOK).toMillis();
            thread.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
        }
    }

    /** Begins to watch what a run has started; called by the engine's thread when the run holds. */
    void begin(AppliedRun run) {
        for (Plan.Step step : run.plan().steps()) {
            supersede(step.module());
            if (!window.isZero()
                    && STARTING.contains(step.verb())
                    && installation.running(step.module()).isPresent()) {
                begin(step.module(), clock.instant().plus(window), Optional.of(run));
            }
        }
    }

    /**
     * Goes on with what a stop interrupted; called by the engine's thread when the modules of the profile are up. One that
     * did not come up again within its window goes back at once.
     *
     * @param latest the changes that hold, from {@link Journal#latest}
     */
    void resume(Map<String, Journal.Latest> latest) {
        for (Journal.Latest change : suspects(latest, window, clock.instant())) {
            String module = change.act().module();
            boolean enabled = installation
                    .profile()
                    .entry(module)
                    .filter(entry -> entry.standing() == Standing.ENABLED)
                    .isPresent();
            if (enabled) {
                LOG.info("the after-check of {} goes on", module);
                begin(module, change.at().plus(window), Optional.empty());
            }
        }
    }

    /**
     * The changes whose after-check goes on at that moment, newest first: whoever looks for what keeps a server from
     * staying up begins here. Reads nothing but the journal, so that it can be asked before anything is started.
     */
    static List<Journal.Latest> suspects(Map<String, Journal.Latest> latest, Duration window, Instant now) {
        return latest.values().stream()
                .filter(change -> STARTING.contains(change.act().verb()) && !change.automatic())
                .filter(change -> now.isBefore(change.at().plus(window)))
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .toList();
    }

    /** Until when a module is watched; empty when it is not. */
    Optional<Instant> until(String module) {
        return Optional.ofNullable(open.get(module)).map(each -> each.until);
    }

    private void begin(String module, Instant until, Optional<AppliedRun> run) {
        Optional<Running> running = installation.running(module);
        Open opened = new Open(module, until, run);
        opened.generation = running;
        opened.before = running.map(pulse::calls).orElse(Pulse.Calls.NONE);
        opened.nextCheck = clock.instant();
        open.put(module, opened);
        opened.tell(Outcome.OPEN, Optional.empty(), clock.instant());
    }

    private void supersede(String module) {
        Open before = open.remove(module);
        if (before != null) {
            before.tell(Outcome.SUPERSEDED, Optional.empty(), clock.instant());
        }
    }

    private void look() {
        for (Open each : open.values()) {
            try {
                look(each);
            } catch (RuntimeException e) {
                LOG.error("the after-check of {} failed", each.module, e);
            }
        }
    }

    private void look(Open each) {
        Instant now = clock.instant();
        if (each.returning.isPresent()) {
            settle(each, each.returning.get());
            return;
        }
        Optional<Verdict> verdict = verdict(each, now);
        // Asked after the verdict, so that the stop did not begin while it was found.
        if (stops.getAsBoolean()) {
            return;
        }
        if (verdict.isPresent()) {
            takeBack(each, verdict.get());
        } else if (!now.isBefore(each.until) && open.remove(each.module, each)) {
            each.tell(Outcome.PASSED, Optional.empty(), now);
            LOG.info("the after-check of {} went well", each.module);
        }
    }

    private Optional<Verdict> verdict(Open each, Instant now) {
        Optional<NotRunning> stopped = installation.notRunning(each.module).filter(why -> why.state() == State.STOPPED);
        if (stopped.isPresent()) {
            return Optional.of(new Verdict(
                    "STOPPED", say("aftercheck.stopped", stopped.get().why())));
        }
        if (each.generation.isEmpty()) {
            return Optional.empty(); // held back by the platform: no version of it would do better
        }
        if (!now.isBefore(each.nextCheck)) {
            each.nextCheck = now.plus(between(window.dividedBy(40), LONGEST_PAUSE));
            Optional<Label> complaint = pulse.complaint(each.generation.get());
            each.unwell = complaint.isPresent() ? each.unwell + 1 : 0;
            each.complaint = complaint.orElse(each.complaint);
        }
        Pulse.Calls calls = pulse.calls(each.generation.get()).since(each.before);
        return Verdict.of(calls.all(), calls.failed(), each.unwell, each.complaint);
    }

    private void takeBack(Open each, Verdict verdict) {
        each.why = verdict.why();
        try {
            each.returning = back.begin(each.module, verdict);
            each.returning.ifPresent(run -> LOG.warn(
                    "{} goes back by itself: {}", each.module, verdict.why().en()));
        } catch (ModuleRefusal e) {
            stays(each, e.sentence());
        }
    }

    private void settle(Open each, AppliedRun run) {
        if (!run.ended()) {
            return;
        }
        if (run.failure().isPresent()) {
            stays(each, run.failure().get());
        } else {
            open.remove(each.module, each);
            each.tell(Outcome.WENT_BACK, Optional.of(each.why), clock.instant());
        }
    }

    private void stays(Open each, Label obstacle) {
        if (open.remove(each.module, each)) {
            Label both = say("aftercheck.stays", each.why, obstacle);
            LOG.error("{} could not go back by itself: {}", each.module, both.en());
            each.tell(Outcome.STAYED, Optional.of(both), clock.instant());
        }
    }

    private static Duration between(Duration wanted, Duration longest) {
        return wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted.compareTo(longest) > 0 ? longest : wanted;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** One module being watched. Written by the engine's thread before it is seen, then by the after-check's alone. */
    private static final class Open {
        private final String module;
        private final Instant until;
        private final Optional<AppliedRun> run;
        private Optional<Running> generation = Optional.empty();
        private Pulse.Calls before = Pulse.Calls.NONE;
        private Instant nextCheck = Instant.MIN;
        private int unwell;
        private Label complaint = new Label("", "");
        private Label why = new Label("", "");
        private Optional<AppliedRun> returning = Optional.empty();

        Open(String module, Instant until, Optional<AppliedRun> run) {
            this.module = module;
            this.until = until;
            this.run = run;
        }

        void tell(Outcome outcome, Optional<Label> because, Instant now) {
            run.ifPresent(
                    each -> each.watched(new Run.Watch(module, until, outcome, because, because.map(label -> now))));
        }
    }
}
