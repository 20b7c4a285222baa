package se.samverkstad.workbench.job;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.job.CannotGoOn;
import se.samverkstad.api.job.Job;
import se.samverkstad.api.job.Piece;
import se.samverkstad.api.job.Progress;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.OfferedJob;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.people.Directory;
import se.samverkstad.workbench.job.JobRun.State;
import se.samverkstad.workbench.web.Overdue;
import se.samverkstad.workbench.web.TimedCalls;

/** Does one piece of a run under a lease of its own, and keeps what came of it. Safe on any thread. */
@Component(service = Worker.class)
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 5;

    private final JobRows rows;
    private final Switchboard switchboard;
    private final TimedCalls calls;
    private final Function<UUID, String> names;
    private final JobWords words;
    private final JobNews news;
    private final Duration limit;

    @Activate
    public Worker(
            @Reference JobRows rows,
            @Reference Switchboard switchboard,
            @Reference TimedCalls calls,
            @Reference Directory directory,
            @Reference JobWords words,
            @Reference JobNews news) {
        this(
                rows,
                switchboard,
                calls,
                person -> directory
                        .member(person)
                        .map(member -> member.person().name())
                        .orElse(""),
                words,
                news,
                LIMIT);
    }

    /** @param names what a person is called; empty when nobody is any more */
    Worker(
            JobRows rows,
            Switchboard switchboard,
            TimedCalls calls,
            Function<UUID, String> names,
            JobWords words,
            JobNews news,
            Duration limit) {
        this.rows = rows;
        this.switchboard = switchboard;
        this.calls = calls;
        this.names = names;
        this.words = words;
        this.news = news;
        this.limit = limit;
    }

    private interface Call<R> {
        R of(Job job) throws Exception;
    }

    /**
     * @param run held by that node
     * @return as it is now; empty when there is nothing more to do for now
     */
    Optional<JobRun> piece(JobRun run, String node) {
        try (Snapshot lease = switchboard.lease()) {
            Optional<OfferedJob> job = lease.table().job(run.module(), run.job());
            if (run.cancelled()) {
                return cancel(run, node, lease, job);
            }
            if (job.isEmpty()) {
                boolean away = lease.table().generation(run.module()).isEmpty();
                return away ? Optional.empty() : fail(run, node, words.of("jobs.unknown"));
            }
            if (run.tries() > MOST_TRIES) {
                return fail(run, node, words.of("jobs.stuck"));
            }
            return forward(run, node, lease, job.get());
        }
    }

    private Optional<JobRun> forward(JobRun run, String node, Snapshot lease, OfferedJob job) {
        try {
            Progress progress = call(lease, job, each -> each.next(piece(run)));
            if (!progress.ended()) {
                return rows.step(run.id(), node, progress);
            }
            return done(run, node, progress);
        } catch (CannotGoOn e) {
            return fail(run, node, new Label(e.swedish(), e.english()));
        } catch (StoreException e) {
            // Someone else came between, or the disk is full: the same piece may do better soon.
            LOG.warn("a piece of the job {}/{} could not be stored: {}", run.module(), run.job(), e.toString());
            rows.later(run.id(), node, SOON.multipliedBy(run.tries()));
            return Optional.empty();
        } catch (Overdue e) {
            LOG.warn("a piece of the job {}/{} did not end in time", run.module(), run.job());
            return fail(run, node, words.of("jobs.late"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            LOG.error("the job {}/{} failed", run.module(), run.job(), e);
            return fail(run, node, words.of("jobs.broken"));
        }
    }

    private Optional<JobRun> cancel(JobRun run, String node, Snapshot lease, Optional<OfferedJob> job) {
        Optional<Progress> left = Optional.empty();
        try {
            if (job.isPresent()) {
                left = call(lease, job.get(), each -> each.cancelled(piece(run)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            LOG.error("the job {}/{} failed when it was cancelled", run.module(), run.job(), e);
        }
        if (left.filter(Progress::ended).isPresent()) {
            return done(run, node, left.get());
        }
        Label said =
                left.map(told -> new Label(told.swedish(), told.english())).orElseGet(() -> words.of("jobs.cancelled"));
        return end(run, node, State.CANCELLED, said, "");
    }

    private Optional<JobRun> done(JobRun run, String node, Progress progress) {
        return end(run, node, State.DONE, new Label(progress.swedish(), progress.english()), progress.address());
    }

    private <R> R call(Snapshot lease, OfferedJob job, Call<R> what) throws Exception {
        return calls.begin(lease, job.generation(), () -> what.of(job.job())).await(limit);
    }

    private Optional<JobRun> fail(JobRun run, String node, Label why) {
        return end(run, node, State.FAILED, why, "");
    }

    private Optional<JobRun> end(JobRun run, String node, State state, Label said, String address) {
        if (rows.end(run.id(), node, state, said, address)) {
            rows.one(run.id()).ifPresent(news::ended);
        }
        return Optional.empty();
    }

    private Piece piece(JobRun run) {
        By by = By.person(run.person().toString(), names.apply(run.person()));
        return new Piece(run.id().toString(), run.argument(), run.point(), by);
    }
}
