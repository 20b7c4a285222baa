package se.samverkstad.workbench.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.job.Progress;
import se.samverkstad.api.store.Store;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.OfferedJob;
import se.samverkstad.workbench.job.JobRun.State;

/**
 * The runs as rows. A node holds a run for half a minute at a time and nobody else touches it meanwhile, so that no piece is
 * done on two nodes at once; what a node that died was holding, another takes up when that time is out. Safe on any thread.
 */
@Component(service = JobRows.class)
public final class JobRows {
    /** Longer than a piece may take. */
    static final Duration HELD = Duration.ofSeconds(30);

    private static final String COLUMNS = "SELECT id, module, job, title_sv, title_en, permission, argument, person,"
            + " state, cancelled, point, done, whole, swedish, english, address, begun, changed, due, tries"
            + " FROM ${table}job_run ";
    private static final String MINE = " WHERE id = :id AND node = :node AND state = 'on'";

    private final Store store;
    private final Clock clock;

    @Activate
    public JobRows(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    public JobRows(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A run that is begun, or the one that was under way.
     *
     * @param fresh whether it was begun now
     */
    record Begun(UUID id, boolean fresh) {}

    Begun begin(OfferedJob job, String argument, UUID person, Label said) {
        return store.write(rows -> {
            Optional<UUID> there = on(rows, job.generation().module(), job.id(), argument);
            if (there.isPresent()) {
                return new Begun(there.get(), false);
            }
            UUID id = store.newId();
            Instant now = now();
            Map<String, Object> values = new HashMap<>();
            values.put("id", id);
            values.put("module", job.generation().module());
            values.put("job", job.id());
            values.put("titleSv", job.title().sv());
            values.put("titleEn", job.title().en());
            values.put("permission", job.permission());
            values.put("argument", argument);
            values.put("person", person);
            values.put("no", false);
            values.put("swedish", said.sv());
            values.put("english", said.en());
            values.put("now", now);
            rows.createUpdate("INSERT INTO ${table}job_run (id, module, job, title_sv, title_en, permission, argument,"
                            + " person, state, cancelled, point, done, whole, swedish, english, address, begun,"
                            + " changed, due, node, held, tries) VALUES (:id, :module, :job, :titleSv, :titleEn,"
                            + " :permission, :argument, :person, 'on', :no, '', 0, 0, :swedish, :english, '', :now,"
                            + " :now, :now, '', :now, 0)")
                    .bindMap(values)
                    .execute();
            return new Begun(id, true);
        });
    }

    private static Optional<UUID> on(Handle rows, String module, String job, String argument) {
        return rows.createQuery("SELECT id FROM ${table}job_run WHERE module = :module AND job = :job"
                        + " AND argument = :argument AND state = 'on'")
                .bind("module", module)
                .bind("job", job)
                .bind("argument", argument)
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<JobRun> one(UUID id) {
        return store
                .read(rows -> rows.createQuery(COLUMNS + "WHERE id = :id")
                        .bind("id", id)
                        .reduceRows(none(), JobRows::take))
                .stream()
                .findFirst();
    }

    /** Those under way that whoever has such permissions may see. */
    List<JobRun> running(Predicate<String> may, int limit) {
        return seen(may, limit, "state = 'on'", "begun, id", Comparator.comparing(JobRun::begun));
    }

    /** Those that have ended, the newest first, that whoever has such permissions may see. */
    List<JobRun> ended(Predicate<String> may, int limit) {
        return seen(
                may,
                limit,
                "state <> 'on'",
                "changed DESC, id DESC",
                Comparator.comparing(JobRun::changed).reversed());
    }

    /** Those under way that a person started. */
    List<JobRun> running(UUID person, int limit) {
        return store.read(rows -> rows.createQuery(
                        COLUMNS + "WHERE state = 'on' AND person = :person ORDER BY begun, id LIMIT " + limit)
                .bind("person", person)
                .reduceRows(none(), JobRows::take));
    }

    /** Permission by permission, of which there are few: the many of one do not hide the few of another. */
    private List<JobRun> seen(
            Predicate<String> may, int limit, String state, String order, Comparator<JobRun> compared) {
        List<JobRun> all = store.read(rows -> {
            List<JobRun> found = none();
            rows
                    .createQuery("SELECT DISTINCT permission FROM ${table}job_run WHERE " + state)
                    .mapTo(String.class)
                    .list()
                    .stream()
                    .filter(may)
                    .forEach(permission -> rows.createQuery(COLUMNS + "WHERE " + state
                                    + " AND permission = :permission ORDER BY " + order + " LIMIT " + limit)
                            .bind("permission", permission)
                            .reduceRows(found, JobRows::take));
            return found;
        });
        return all.stream().sorted(compared).limit(limit).toList();
    }

    /** Those whose turn it is and that no other node holds; first the one that has waited longest. */
    List<JobRun> due(String node, int limit) {
        return store.read(rows -> rows.createQuery(COLUMNS + "WHERE state = 'on' AND (due <= :now OR cancelled = :yes)"
                        + " AND (node = :node OR held <= :now) ORDER BY due, id LIMIT " + limit)
                .bind("now", now())
                .bind("node", node)
                .bind("yes", true)
                .reduceRows(none(), JobRows::take));
    }

    /** Takes it up. @return as it is then; empty when another node was first, or it has ended */
    Optional<JobRun> hold(UUID id, String node) {
        Instant now = now();
        int held = store.write(rows -> rows.createUpdate("UPDATE ${table}job_run SET held = :until, tries = tries + 1,"
                        + " node = :node WHERE id = :id AND state = 'on' AND (node = :node OR held <= :now)")
                .bind("until", now.plus(HELD))
                .bind("node", node)
                .bind("id", id)
                .bind("now", now)
                .execute());
        return held == 0 ? Optional.empty() : one(id);
    }

    /** Keeps how far it has come and holds it on. @return as it is now; empty when it is held no longer, or was ended */
    Optional<JobRun> step(UUID id, String node, Progress progress) {
        Instant now = now();
        int kept = store.write(rows -> rows.createUpdate("UPDATE ${table}job_run SET point = :point, done = :done,"
                        + " whole = :whole, swedish = :swedish, english = :english, address = :address,"
                        + " changed = :now, due = :due, held = :until, tries = 0" + MINE)
                .bind("point", progress.point())
                .bind("done", progress.done())
                .bind("whole", progress.of())
                .bind("swedish", progress.swedish())
                .bind("english", progress.english())
                .bind("address", progress.address())
                .bind("now", now)
                .bind("due", now.plus(progress.rest()))
                .bind("until", now.plus(HELD))
                .bind("id", id)
                .bind("node", node)
                .execute());
        return kept == 0 ? Optional.empty() : one(id);
    }

    /** The same piece again after a while. */
    void later(UUID id, String node, Duration rest) {
        store.write(rows -> rows.createUpdate("UPDATE ${table}job_run SET due = :due" + MINE)
                .bind("due", now().plus(rest))
                .bind("id", id)
                .bind("node", node)
                .execute());
    }

    /** It has come to an end of that kind. @return whether it was not ended already */
    boolean end(UUID id, String node, State state, Label said, String address) {
        return store.write(rows -> rows.createUpdate("UPDATE ${table}job_run SET state = :state, swedish = :swedish,"
                                + " english = :english, address = :address, changed = :now,"
                                + " done = CASE WHEN :state = 'done' THEN whole ELSE done END" + MINE)
                        .bind("state", state.word())
                        .bind("swedish", said.sv())
                        .bind("english", said.en())
                        .bind("address", address)
                        .bind("now", now())
                        .bind("id", id)
                        .bind("node", node)
                        .execute())
                > 0;
    }

    /** Asks for its end. @return whether it was under way, and nobody had asked before */
    boolean cancel(UUID id) {
        return store.write(rows -> rows.createUpdate("UPDATE ${table}job_run SET cancelled = :yes"
                                + " WHERE id = :id AND state = 'on' AND cancelled = :no")
                        .bind("yes", true)
                        .bind("no", false)
                        .bind("id", id)
                        .execute())
                > 0;
    }

    /** Lets one that failed go on. @return whether it does; not when another with the same argument is under way */
    boolean again(JobRun run, Label said) {
        return store.write(
                rows -> on(rows, run.module(), run.job(), run.argument()).isEmpty()
                        && rows.createUpdate("UPDATE ${table}job_run SET state = 'on', cancelled = :no, tries = 0,"
                                                + " due = :now, changed = :now, held = :now, node = '', swedish = :swedish, english = :english"
                                                + " WHERE id = :id AND state = 'failed'")
                                        .bind("no", false)
                                        .bind("now", now())
                                        .bind("swedish", said.sv())
                                        .bind("english", said.en())
                                        .bind("id", run.id())
                                        .execute()
                                > 0);
    }

    /** Lets go of all that a node holds, so that another takes it up at once; it was not given up for any fault of its own. */
    void release(String node) {
        store.write(rows -> rows.createUpdate("UPDATE ${table}job_run SET held = :now, node = '', tries = 0"
                        + " WHERE node = :node AND state = 'on'")
                .bind("now", now())
                .bind("node", node)
                .execute());
    }

    /** Takes away what ended before. */
    int sweep(Instant before) {
        return store.write(
                rows -> rows.createUpdate("DELETE FROM ${table}job_run WHERE state <> 'on' AND changed < :before")
                        .bind("before", before)
                        .execute());
    }

    private static List<JobRun> none() {
        return new ArrayList<>();
    }

    private static List<JobRun> take(List<JobRun> all, RowView row) {
        all.add(new JobRun(
                row.getColumn("id", UUID.class),
                row.getColumn("module", String.class),
                row.getColumn("job", String.class),
                new Label(row.getColumn("title_sv", String.class), row.getColumn("title_en", String.class)),
                row.getColumn("permission", String.class),
                row.getColumn("argument", String.class),
                row.getColumn("person", UUID.class),
                State.of(row.getColumn("state", String.class)),
                row.getColumn("cancelled", Boolean.class),
                row.getColumn("point", String.class),
                row.getColumn("done", Long.class),
                row.getColumn("whole", Long.class),
                new Label(row.getColumn("swedish", String.class), row.getColumn("english", String.class)),
                row.getColumn("address", String.class),
                row.getColumn("begun", Instant.class),
                row.getColumn("changed", Instant.class),
                row.getColumn("due", Instant.class),
                row.getColumn("tries", Integer.class)));
        return all;
    }
}
