package se.samverkstad.modules.engine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.PlanTeller;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Verb;

/**
 * Changes of modules, on the record: an entry for each module, with the plan it came from and how it ended. A change that
 * holds is not taken back because the record cannot be written; the journal has it too.
 */
final class Entries {
    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    private static final int ANSWERS = 9;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final AuditLog log;
    private final Collection<PlanTeller> tellers;

    Entries(AuditLog log, Collection<PlanTeller> tellers) {
        this.log = log;
        this.tellers = tellers;
    }

    /**
     * What each entry of a change holds besides.
     *
     * @param run as the journal names it
     * @param answers what the plan said to whoever decided
     */
    record Context(String run, List<String> answers) {
        Act on(Act act) {
            Act whole = act.with("run", run);
            for (int i = 0; i < Math.min(ANSWERS, answers.size()); i++) {
                whole = whole.with("said-" + (i + 1), answers.get(i));
            }
            return whole;
        }
    }

    /** To be asked for before anything changes: a plan tells what is then. Nobody is told what comes back by itself. */
    Context context(AppliedRun run, boolean automatic) {
        return new Context(run.id(), automatic ? List.of() : told(run.plan()));
    }

    private List<String> told(Plan plan) {
        try {
            return tellers.stream()
                    .flatMap(teller -> teller.tell(plan, SWEDISH).stream())
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn("what the plan {} says is not on the record", plan.hash(), e);
            return List.of();
        }
    }

    /** @param why the installation did it by itself, named such as {@code CALLS} */
    void done(Plan plan, By by, Context context, Optional<String> why) {
        for (Plan.Step step : plan.steps()) {
            Act act = context.on(act(kind(step.verb()), by, plan, step));
            append(why.map(code -> act.with("why", code)).orElse(act));
        }
    }

    /** @param why named, such as {@code STALE}: the sentence may hold words that are no matter of the record */
    void failed(Plan plan, By by, Context context, String why) {
        for (Plan.Step step : plan.steps()) {
            append(context.on(act("module.not-changed", by, plan, step))
                    .with("verb", step.verb().name().toLowerCase(Locale.ROOT))
                    .with("why", why));
        }
    }

    void planned(Scheduled later) {
        later.plan()
                .steps()
                .forEach(step -> append(act("module.change-planned", later.by(), later.plan(), step)
                        .with("verb", step.verb().name().toLowerCase(Locale.ROOT))
                        .with("until", later.due().toString())));
    }

    void calledOff(Scheduled later, By by) {
        later.plan()
                .steps()
                .forEach(step -> append(act("module.change-called-off", by, later.plan(), step)
                        .with("verb", step.verb().name().toLowerCase(Locale.ROOT))
                        .with("until", later.due().toString())));
    }

    /** What a stop cut off and this start settled. */
    void settled(Journal.Line line, boolean holds) {
        for (Journal.Act step : line.acts()) {
            String from = step.from();
            String to = step.to();
            append(Act.of(holds ? kind(step.verb()) : "module.not-changed", line.by(), step.module())
                    .with(Act.FROM, from == null ? "" : from)
                    .with(Act.TO, to == null ? "" : to)
                    .with("verb", holds ? "" : step.verb().name().toLowerCase(Locale.ROOT))
                    .with("run", line.run())
                    .with("why", "CUT_OFF"));
        }
    }

    private static Act act(String kind, By by, Plan plan, Plan.Step step) {
        return Act.of(kind, by, step.module())
                .named(step.name().sv())
                .with(Act.FROM, step.from().orElse(""))
                .with(Act.TO, step.to().orElse(""))
                .with("plan", plan.hash());
    }

    private static String kind(Verb verb) {
        return switch (verb) {
            case INSTALL -> "module.installed";
            case UPDATE -> "module.updated";
            case PAUSE -> "module.paused";
            case ENABLE -> "module.enabled";
            case REMOVE -> "module.removed";
            case DOWNGRADE -> "module.downgraded";
            case UNDO -> "module.undone";
            case PURGE -> "module.purged";
        };
    }

    private void append(Act act) {
        try {
            log.append(act);
        } catch (StoreException e) {
            LOG.error("{} of {} is not on the record", act.kind(), act.target(), e);
        }
    }
}
