package se.samverkstad.workbench.job;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.OfferedJob;
import se.samverkstad.modules.table.Switchboard;

/** What people do with jobs: start, cancel, let go on. Each is on the record. Safe on any thread. */
@Component(service = JobDesk.class)
public final class JobDesk {
    private static final int LONGEST_ARGUMENT = 1_000;

    private final JobRows rows;
    private final Runner runner;
    private final Switchboard switchboard;
    private final JobWords words;
    private final JobNews news;
    private final AuditLog log;

    @Activate
    public JobDesk(
            @Reference JobRows rows,
            @Reference Runner runner,
            @Reference Switchboard switchboard,
            @Reference JobWords words,
            @Reference JobNews news,
            @Reference AuditLog log) {
        this.rows = rows;
        this.runner = runner;
        this.switchboard = switchboard;
        this.words = words;
        this.news = news;
        this.log = log;
    }

    /** @return where it is followed */
    String start(String module, String id, String argument, Principal who) {
        ContributionTable table = switchboard.current();
        OfferedJob job = table.job(module, id)
                .orElseThrow(() -> new IllegalArgumentException("%s declares no job '%s', but %s"
                        .formatted(
                                module,
                                id,
                                table.generation(module).map(JobDesk::ids).orElse("is away"))));
        if (!who.may(job.permission())) {
            throw new SecurityException("%s may not start %s/%s".formatted(who.id(), module, id));
        }
        if (argument.length() > LONGEST_ARGUMENT || argument.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "%s/%s: its argument is longer than %d".formatted(module, id, LONGEST_ARGUMENT));
        }
        JobRows.Begun begun = rows.begin(job, argument, UUID.fromString(who.id()), words.of("jobs.begins"));
        if (begun.fresh()) {
            record("job.started", who, job.title(), begun.id());
            runner.wake();
        }
        return JobScreen.PATH + "/" + begun.id();
    }

    private static String ids(Contributions contributions) {
        return contributions.all(OfferedJob.class).stream()
                .map(OfferedJob::id)
                .toList()
                .toString();
    }

    /** A run that this person may see. */
    Optional<JobRun> find(String id, Principal who) {
        return id(id).flatMap(rows::one).filter(run -> who.may(run.permission()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether someone may still cancel it; of what is away, always. */
    boolean cancellable(JobRun run) {
        return run.running()
                && !run.cancelled()
                && switchboard
                        .current()
                        .job(run.module(), run.job())
                        .map(OfferedJob::cancellable)
                        .orElse(true);
    }

    /** @return whether it will end */
    boolean cancel(JobRun run, Principal who) {
        boolean asked = cancellable(run) && rows.cancel(run.id());
        if (asked) {
            record("job.cancelled", who, run.title(), run.id());
            runner.wake();
        }
        return asked;
    }

    /** @return whether it goes on */
    boolean again(JobRun run, Principal who) {
        // Once it goes on it may fail at once, and that news is not to be taken back.
        news.resumed(run);
        boolean goes = rows.again(run, words.of("jobs.begins"));
        if (goes) {
            record("job.resumed", who, run.title(), run.id());
            runner.wake();
        }
        return goes;
    }

    private void record(String act, Principal who, Label title, UUID run) {
        log.append(Act.of(act, By.of(who), run.toString()).named(title.sv()));
    }
}
