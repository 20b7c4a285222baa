package se.samverkstad.workbench.guides;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** How far each person has come, a row for each step. Kept while the guide's module is away. Safe on any thread. */
@Component(service = Progress.class)
public final class Progress {
    private final Store store;
    private final Clock clock;

    @Activate
    public Progress(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    Progress(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Marks of(String person) {
        UUID id = UUID.fromString(person);
        return store.read(rows -> {
            Map<String, Set<String>> done = new HashMap<>();
            rows.createQuery("SELECT guide, step FROM ${table}guide_step WHERE person = :person")
                    .bind("person", id)
                    .map(row -> Map.entry(row.getColumn("guide", String.class), row.getColumn("step", String.class)))
                    .forEach(each -> done.computeIfAbsent(each.getKey(), key -> new HashSet<>())
                            .add(each.getValue()));
            return new Marks(
                    done,
                    rows.createQuery("SELECT guide FROM ${table}guide_aside WHERE person = :person")
                            .bind("person", id)
                            .mapTo(String.class)
                            .set());
        });
    }

    /** Marking twice is marking once. */
    void mark(String person, String guide, String step) {
        UUID id = UUID.fromString(person);
        store.write(rows -> {
            remove(rows, id, guide, step);
            return rows.createUpdate("INSERT INTO ${table}guide_step (person, guide, step, done)"
                            + " VALUES (:person, :guide, :step, :now)")
                    .bind("person", id)
                    .bind("guide", guide)
                    .bind("step", step)
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    void unmark(String person, String guide, String step) {
        UUID id = UUID.fromString(person);
        store.write(rows -> remove(rows, id, guide, step));
    }

    /** As if the guide had never been opened. */
    void beginAgain(String person, String guide) {
        UUID id = UUID.fromString(person);
        store.write(rows -> {
            rows.createUpdate("DELETE FROM ${table}guide_step WHERE person = :person AND guide = :guide")
                    .bind("person", id)
                    .bind("guide", guide)
                    .execute();
            return takeForth(rows, id, guide);
        });
    }

    /** On Start it is not shown any more, until it is taken forth. */
    void putAside(String person, String guide, boolean aside) {
        UUID id = UUID.fromString(person);
        store.write(rows -> {
            int gone = takeForth(rows, id, guide);
            return aside
                    ? rows.createUpdate("INSERT INTO ${table}guide_aside (person, guide, since)"
                                    + " VALUES (:person, :guide, :now)")
                            .bind("person", id)
                            .bind("guide", guide)
                            .bind("now", clock.instant())
                            .execute()
                    : gone;
        });
    }

    private static int remove(Handle rows, UUID person, String guide, String step) {
        return rows.createUpdate(
                        "DELETE FROM ${table}guide_step WHERE person = :person AND guide = :guide AND step = :step")
                .bind("person", person)
                .bind("guide", guide)
                .bind("step", step)
                .execute();
    }

    private static int takeForth(Handle rows, UUID person, String guide) {
        return rows.createUpdate("DELETE FROM ${table}guide_aside WHERE person = :person AND guide = :guide")
                .bind("person", person)
                .bind("guide", guide)
                .execute();
    }
}
