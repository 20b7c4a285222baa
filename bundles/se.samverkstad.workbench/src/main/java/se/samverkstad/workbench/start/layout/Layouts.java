package se.samverkstad.workbench.start.layout;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
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

    /** What a person has chosen. */
    Optional<Layout> own(String person) {
        return store.read(rows -> rows.createQuery("SELECT tiles FROM ${table}start_own WHERE person = :person")
                .bind("person", UUID.fromString(person))
                .mapTo(String.class)
                .findOne()
                .map(Layouts::layout));
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
        return owner.kind() == Owner.Kind.PERSON ? own(owner.key()) : Optional.ofNullable(all().get(owner));
    }

    void save(Owner owner, Layout layout) {
        String tiles = JSON.toJson(layout.tiles());
        store.write(rows -> {
            remove(rows, owner);
            return owner.kind() == Owner.Kind.PERSON
                    ? rows.createUpdate("INSERT INTO ${table}start_own (person, tiles, saved)"
                                    + " VALUES (:person, :tiles, :now)")
                            .bind("person", UUID.fromString(owner.key()))
                            .bind("tiles", tiles)
                            .bind("now", clock.instant())
                            .execute()
                    : rows.createUpdate("INSERT INTO ${table}start_proposed (kind, owner, tiles, saved)"
                                    + " VALUES (:kind, :owner, :tiles, :now)")
                            .bind("kind", owner.kind().name())
                            .bind("owner", owner.key())
                            .bind("tiles", tiles)
                            .bind("now", clock.instant())
                            .execute();
        });
    }

    /** From then on everything is as it is proposed. */
    void forget(Owner owner) {
        store.write(rows -> remove(rows, owner));
    }

    private static int remove(Handle rows, Owner owner) {
        return owner.kind() == Owner.Kind.PERSON
                ? rows.createUpdate("DELETE FROM ${table}start_own WHERE person = :person")
                        .bind("person", UUID.fromString(owner.key()))
                        .execute()
                : rows.createUpdate("DELETE FROM ${table}start_proposed WHERE kind = :kind AND owner = :owner")
                        .bind("kind", owner.kind().name())
                        .bind("owner", owner.key())
                        .execute();
    }

    private static Layout layout(String tiles) {
        return new Layout(JSON.fromJson(tiles, TILES));
    }
}
