package se.samverkstad.example.links;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** The list as rows. */
@Component(service = Links.class)
public final class Links {
    private final Store store;

    @Activate
    public Links(@Reference Store store) {
        this.store = store;
    }

    /** An address and what it is called. */
    public record Link(String title, String address) {}

    public List<Link> all() {
        return store.read(rows -> rows.createQuery("select title, address from ${table}link order by place")
                .reduceRows(new ArrayList<Link>(), (found, row) -> {
                    found.add(new Link(row.getColumn("title", String.class), row.getColumn("address", String.class)));
                    return found;
                }));
    }

    void add(int place, String title, String address) {
        store.write(rows -> rows.createUpdate(
                        "insert into ${table}link (place, title, address) values (:place, :title, :address)")
                .bind("place", place)
                .bind("title", title)
                .bind("address", address)
                .execute());
    }
}
