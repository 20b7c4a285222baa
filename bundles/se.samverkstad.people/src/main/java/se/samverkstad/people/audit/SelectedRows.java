package se.samverkstad.people.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samverkstad.people.audit.Selection.Actor;
import se.samverkstad.people.audit.Selection.Linked;

/** Entries of certain kinds, each with the hash it holds on to. The index on kind and number finds them. */
final class SelectedRows {
    private SelectedRows() {}

    /** Newest first. */
    static List<Linked> of(Handle rows, Selection selection) {
        if (selection.kinds().isEmpty()) {
            return List.of();
        }
        String where = selection.target().map(each -> " AND a.target = :target").orElse("")
                + selection.by().map(each -> " AND a.by_id = :by").orElse("")
                + selection.way().map(each -> " AND a.way = :way").orElse("")
                + selection.from().map(each -> " AND a.at >= :from").orElse("")
                + selection.until().map(each -> " AND a.at < :until").orElse("")
                + selection.before().map(each -> " AND a.number < :before").orElse("");
        Query select = rows.createQuery("SELECT a.*, p.hash AS previous FROM ${table}audit a"
                        + " LEFT JOIN ${table}audit p ON p.number = a.number - 1"
                        + " WHERE a.kind IN (<kinds>)" + where + " ORDER BY a.number DESC LIMIT :limit")
                .bindList("kinds", selection.kinds())
                .bind("limit", selection.limit());
        selection.target().ifPresent(each -> select.bind("target", each));
        selection.by().ifPresent(each -> select.bind("by", each));
        selection.way().ifPresent(each -> select.bind("way", each));
        selection.from().ifPresent(each -> select.bind("from", text(each)));
        selection.until().ifPresent(each -> select.bind("until", text(each)));
        selection.before().ifPresent(each -> select.bind("before", each));
        return select.reduceRows(new ArrayList<>(), (found, row) -> {
            String previous = row.getColumn("previous", String.class);
            found.add(new Linked(AuditRows.entry(row), previous == null ? Chain.BEGINNING : previous));
            return found;
        });
    }

    /** Persons who did something of these kinds, by name. */
    static List<Actor> actors(Handle rows, List<String> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return rows.createQuery("SELECT by_id, max(by_name) AS by_name FROM ${table}audit"
                        + " WHERE kind IN (<kinds>) AND by_id <> '' GROUP BY by_id ORDER BY 2, 1")
                .bindList("kinds", kinds)
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(new Actor(row.getColumn("by_id", String.class), row.getColumn("by_name", String.class)));
                    return found;
                });
    }

    static List<String> targets(Handle rows, List<String> kinds) {
        return kinds.isEmpty()
                ? List.of()
                : rows.createQuery("SELECT DISTINCT target FROM ${table}audit WHERE kind IN (<kinds>) ORDER BY target")
                        .bindList("kinds", kinds)
                        .reduceRows(new ArrayList<>(), (found, row) -> {
                            found.add(row.getColumn("target", String.class));
                            return found;
                        });
    }

    private static String text(Instant at) {
        return AuditRows.AT.format(at);
    }
}
