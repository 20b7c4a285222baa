package se.samverkstad.demo;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** What has been done in this demo, so that a later start does nothing twice. */
@Component(service = Steps.class)
public final class Steps {
    private final Store store;
    private final Clock clock;

    @Activate
    public Steps(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    Steps(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Work that may fail with anything its own. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Does it unless it is done, and records it when it has returned. */
    void once(String name, Work work) throws Exception {
        if (!done(name)) {
            work.run();
            store.write(rows -> rows.createUpdate("INSERT INTO ${table}step (name, done) VALUES (:name, :at)")
                    .bind("name", name)
                    .bind("at", clock.instant())
                    .execute());
        }
    }

    private boolean done(String name) {
        return store.read(rows -> rows.createQuery("SELECT COUNT(*) FROM ${table}step WHERE name = :name")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
