package se.samverkstad.workbench.account;

import java.util.ArrayList;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** Whose workbench this is. Empty until it has been set up. */
@Component(service = Organisation.class)
public final class Organisation {
    /**
     * @param municipality four digits
     * @param name the official name
     * @param language of the organisation: {@code sv} or {@code en}
     */
    public record Details(String municipality, String name, String language) {}

    private final Store store;
    private volatile @Nullable Details known;

    @Activate
    public Organisation(@Reference Store store) {
        this.store = store;
    }

    public Optional<Details> details() {
        Details found = known;
        if (found == null) {
            found = store.read(Organisation::read).orElse(null);
            known = found;
        }
        return Optional.ofNullable(found);
    }

    /** The official name, or nothing. */
    public String name() {
        return details().map(Details::name).orElse("");
    }

    public void save(Details details) {
        store.write(rows -> {
            rows.execute("DELETE FROM ${table}organisation");
            return rows.createUpdate("INSERT INTO ${table}organisation (one, municipality, name, language)"
                            + " VALUES (1, :municipality, :name, :language)")
                    .bind("municipality", details.municipality())
                    .bind("name", details.name())
                    .bind("language", details.language())
                    .execute();
        });
        known = details;
    }

    private static Optional<Details> read(Handle rows) {
        return rows
                .createQuery("SELECT municipality, name, language FROM ${table}organisation")
                .reduceRows(new ArrayList<Details>(), (found, row) -> {
                    found.add(new Details(
                            row.getColumn("municipality", String.class),
                            row.getColumn("name", String.class),
                            row.getColumn("language", String.class)));
                    return found;
                })
                .stream()
                .findFirst();
    }
}
