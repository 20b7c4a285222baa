package se.samverkstad.example.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** The notices as rows, the newest first. */
@Component(service = Notices.class)
public final class Notices {
    /** The most letters of a notice. */
    static final int LONGEST = 500;

    private static final int SHOWN = 100;

    private final Store store;

    @Activate
    public Notices(@Reference Store store) {
        this.store = store;
    }

    /** A notice, and when it was put up. */
    public record Notice(String text, String who, Instant at) {}

    public List<Notice> newest(int most) {
        return store.read(rows -> rows.createQuery(
                        "select text, who, posted from ${table}notice order by posted desc, id desc limit :most")
                .bind("most", Math.min(most, SHOWN))
                .reduceRows(new ArrayList<Notice>(), (found, row) -> {
                    found.add(new Notice(
                            row.getColumn("text", String.class),
                            row.getColumn("who", String.class),
                            row.getColumn("posted", Instant.class)));
                    return found;
                }));
    }

    void add(String text, String who, Instant at) {
        store.write(rows -> rows.createUpdate(
                        "insert into ${table}notice (id, text, who, posted) values (:id, :text, :who, :at)")
                .bind("id", store.newId())
                .bind("text", text)
                .bind("who", who)
                .bind("at", at)
                .execute());
    }
}
