package se.samverkstad.workbench.start.layout;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;
import se.samverkstad.workbench.start.layout.Layout.Tile;

/** The layouts that were chosen, one row each. Safe on any thread; holds at the next request on every node. */
@Component(service = Layouts.class)
public final class Layouts {
    private static final Gson JSON = new Gson();
    private static final TypeToken<List<Tile>> TILES = new TypeToken<>() {};

    private final Store store;
    private final Clock clock;

    @Activate
    public Layouts(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    Layouts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a person has chosen for Start. */
    Optional<Layout> own(String person) {
        return of(Owner.person(person));
    }

    /** What a person has chosen for a perspective. */
    public Optional<Layout> own(String person, String perspective) {
        return of(Owner.person(person, perspective));
    }

    private static Optional<Layout> chosen(Handle rows, Owner owner) {
        return named(rows.createQuery("SELECT tiles FROM " + table(owner) + theirs(owner)), owner)
                .mapTo(String.class)
                .findOne()
                .map(Layouts::layout);
    }

    /** Whether a person has arranged their own. */
    public boolean chosen(String person) {
        return own(person).isPresent();
    }

    /** Every proposal; there are as many as someone has made by hand. */
    Map<Owner, Layout> all() {
        return store.read(rows -> rows.createQuery("SELECT kind, owner, tiles FROM ${table}start_proposed")
                .reduceRows(new HashMap<>(), (found, row) -> {
                    Owner.Kind kind = Owner.Kind.valueOf(row.getColumn("kind", String.class));
                    found.put(
                            new Owner(kind, row.getColumn("owner", String.class)),
                            layout(row.getColumn("tiles", String.class)));
                    return found;
                }));
    }

    Optional<Layout> of(Owner owner) {
        return store.read(rows -> chosen(rows, owner));
    }

    /**
     * Changes what was chosen, as it is at that moment: of two presses that come at once none is lost.
     *
     * @param base what holds while nothing is chosen
     * @return as it is now
     */
    Layout change(Owner owner, Layout base, UnaryOperator<Layout> change) {
        return store.write(rows -> {
            // Whoever else writes it waits here until this is done.
            named(rows.createUpdate("UPDATE " + table(owner) + " SET saved = saved" + theirs(owner)), owner)
                    .execute();
            Layout after = change.apply(chosen(rows, owner).orElse(base));
            remove(rows, owner);
            named(rows.createUpdate(insert(owner)), owner)
                    .bind("tiles", JSON.toJson(after.tiles()))
                    .bind("now", clock.instant())
                    .execute();
            return after;
        });
    }

    /** From then on everything is as it is proposed. */
    void forget(Owner owner) {
        store.write(rows -> remove(rows, owner));
    }

    private static String insert(Owner owner) {
        return owner.kind() != Owner.Kind.PERSON
                ? "INSERT INTO ${table}start_proposed (kind, owner, tiles, saved) VALUES (:kind, :owner, :tiles, :now)"
                : owner.regions()
                        ? "INSERT INTO ${table}perspective_own (person, target, tiles, saved)"
                                + " VALUES (:person, :target, :tiles, :now)"
                        : "INSERT INTO ${table}start_own (person, tiles, saved) VALUES (:person, :tiles, :now)";
    }

    private static int remove(Handle rows, Owner owner) {
        return named(rows.createUpdate("DELETE FROM " + table(owner) + theirs(owner)), owner)
                .execute();
    }

    private static String table(Owner owner) {
        return "${table}"
                + (owner.kind() != Owner.Kind.PERSON
                        ? "start_proposed"
                        : owner.regions() ? "perspective_own" : "start_own");
    }

    private static String theirs(Owner owner) {
        return owner.kind() != Owner.Kind.PERSON
                ? " WHERE kind = :kind AND owner = :owner"
                : " WHERE person = :person" + (owner.regions() ? " AND target = :target" : "");
    }

    /** Binds what the row of that owner is found by. */
    private static <S extends SqlStatement<S>> S named(S statement, Owner owner) {
        if (owner.kind() != Owner.Kind.PERSON) {
            return statement.bind("kind", owner.kind().name()).bind("owner", owner.key());
        }
        S of = statement.bind("person", UUID.fromString(owner.key()));
        return owner.regions() ? of.bind("target", owner.target()) : of;
    }

    private static Layout layout(String tiles) {
        return new Layout(JSON.fromJson(tiles, TILES));
    }
}
