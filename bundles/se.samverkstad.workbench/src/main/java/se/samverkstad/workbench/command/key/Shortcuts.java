package se.samverkstad.workbench.command.key;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.store.Store;
import se.samverkstad.modules.table.ContributionTable;

/** The keys that were chosen, one row a person. Safe on any thread; holds at the next request on every node. */
@Component(service = Shortcuts.class)
public final class Shortcuts {
    private static final Gson JSON = new Gson();
    private static final TypeToken<Map<String, String>> KEYS = new TypeToken<>() {};

    private final Store store;
    private final Clock clock;

    @Activate
    public Shortcuts(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    Shortcuts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The keys that do something now, by the command they belong to. */
    public Map<String, String> working(ContributionTable table, Principal person) {
        Chosen chosen = of(person.id());
        Map<String, String> keys = new TreeMap<>();
        if (!chosen.silent()) {
            Bindings.of(table, person, chosen).stream()
                    .filter(Binding::works)
                    .forEach(binding -> binding.keys()
                            .ifPresent(each -> keys.put(binding.command().key(), each.toString())));
        }
        return keys;
    }

    Chosen of(String person) {
        return store.read(rows -> rows.createQuery(
                        "SELECT keys, silent FROM ${table}shortcut_own WHERE person = :person")
                .bind("person", UUID.fromString(person))
                .map(row -> new Chosen(
                        JSON.fromJson(row.getColumn("keys", String.class), KEYS),
                        row.getColumn("silent", Boolean.class)))
                .findOne()
                .orElse(Chosen.NOTHING));
    }

    void save(String person, Chosen chosen) {
        String keys = JSON.toJson(chosen.keys());
        store.write(rows -> {
            remove(rows, person);
            return rows.createUpdate("INSERT INTO ${table}shortcut_own (person, keys, silent, saved)"
                            + " VALUES (:person, :keys, :silent, :now)")
                    .bind("person", UUID.fromString(person))
                    .bind("keys", keys)
                    .bind("silent", chosen.silent())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    /** From then on everything is as it is proposed. */
    void forget(String person) {
        store.write(rows -> remove(rows, person));
    }

    private static int remove(Handle rows, String person) {
        return rows.createUpdate("DELETE FROM ${table}shortcut_own WHERE person = :person")
                .bind("person", UUID.fromString(person))
                .execute();
    }
}
