package se.samverkstad.workbench.draft;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/**
 * What each person was writing and has not sent, by module and form. Field names and values only: no files, no
 * passwords. A draft belongs to the person, not to the module, and outlives it.
 */
@Component(service = Drafts.class)
public final class Drafts {
    private static final Gson JSON = new Gson();
    private static final TypeToken<Map<String, String>> FIELDS = new TypeToken<>() {};

    private final Store store;
    private final Clock clock;

    @Activate
    public Drafts(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    Drafts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps the fields in place of what was kept; a form that is empty again keeps nothing. */
    public void keep(String person, String module, String form, Map<String, String> fields) {
        boolean empty = fields.values().stream().allMatch(String::isBlank);
        String json = JSON.toJson(fields);
        store.write(rows -> {
            String remove = "DELETE FROM ${table}draft WHERE person = :person AND module = :module AND form = :form";
            rows.createUpdate(remove)
                    .bind("person", UUID.fromString(person))
                    .bind("module", module)
                    .bind("form", form)
                    .execute();
            return empty
                    ? 0
                    : rows.createUpdate("INSERT INTO ${table}draft (person, module, form, fields, saved)"
                                    + " VALUES (:person, :module, :form, :fields, :now)")
                            .bind("person", UUID.fromString(person))
                            .bind("module", module)
                            .bind("form", form)
                            .bind("fields", json)
                            .bind("now", clock.instant())
                            .execute();
        });
    }

    /** Empty when nothing is kept. */
    public Map<String, String> read(String person, String module, String form) {
        return store.read(rows -> rows.createQuery("SELECT fields FROM ${table}draft"
                        + " WHERE person = :person AND module = :module AND form = :form")
                .bind("person", UUID.fromString(person))
                .bind("module", module)
                .bind("form", form)
                .mapTo(String.class)
                .findOne()
                .map(json -> Map.copyOf(JSON.fromJson(json, FIELDS)))
                .orElse(Map.of()));
    }

    /** How many there are in those modules, of anyone. */
    public int count(Set<String> modules) {
        return modules.isEmpty()
                ? 0
                : store.read(rows -> rows.createQuery("SELECT count(*) FROM ${table}draft WHERE module IN (<modules>)")
                        .bindList("modules", List.copyOf(modules))
                        .mapTo(Integer.class)
                        .one());
    }

    public void delete(String person, String module, String form) {
        keep(person, module, form, Map.of());
    }
}
