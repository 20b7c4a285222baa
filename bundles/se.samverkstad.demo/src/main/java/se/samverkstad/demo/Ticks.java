package se.samverkstad.demo;

import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** What each person has ticked in the guide. */
@Component(service = Ticks.class)
public final class Ticks {
    private final Store store;
    private final Clock clock;

    @Activate
    public Ticks(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    Ticks(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Set<String> of(String person) {
        return store.read(rows -> rows.createQuery("SELECT thing FROM ${table}tick WHERE person = :person")
                .bind("person", person)
                .mapTo(String.class)
                .set());
    }

    /** Ticking twice is ticking once. */
    void set(String person, Thing thing, boolean ticked) {
        store.write(rows -> {
            int gone = rows.createUpdate("DELETE FROM ${table}tick WHERE person = :person AND thing = :thing")
                    .bind("person", person)
                    .bind("thing", thing.key())
                    .execute();
            return ticked
                    ? rows.createUpdate("INSERT INTO ${table}tick (person, thing, ticked)"
                                    + " VALUES (:person, :thing, :at)")
                            .bind("person", person)
                            .bind("thing", thing.key())
                            .bind("at", clock.instant())
                            .execute()
                    : gone;
        });
    }
}
