package se.samverkstad.example.lunch;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** One answer for each person; the last one counts. */
@Component(service = Answers.class)
public final class Answers {
    /** When one may say that one eats. */
    public static final List<String> CHOICES = List.of("11.30", "12.00", "12.30");

    private final Store store;

    @Activate
    public Answers(@Reference Store store) {
        this.store = store;
    }

    /** How many chose it. */
    public record Count(String choice, long persons) {}

    public List<Count> counts() {
        return store.read(rows -> {
            List<Count> counts = new ArrayList<>();
            for (String choice : CHOICES) {
                long persons = rows.createQuery("select count(*) from ${table}answer where choice = :choice")
                        .bind("choice", choice)
                        .mapTo(Long.class)
                        .one();
                counts.add(new Count(choice, persons));
            }
            return counts;
        });
    }

    /** How many have answered. */
    public long all() {
        return counts().stream().mapToLong(Count::persons).sum();
    }

    void set(String person, String choice) {
        store.write(rows -> {
            rows.createUpdate("delete from ${table}answer where person = :person")
                    .bind("person", person)
                    .execute();
            return rows.createUpdate("insert into ${table}answer (person, choice) values (:person, :choice)")
                    .bind("person", person)
                    .bind("choice", choice)
                    .execute();
        });
    }
}
