package se.samverkstad.people.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import se.samverkstad.api.audit.Act;

/** The record as rows. Within the people bundle an act and its entry are written in one transaction. */
public final class AuditRows {
    /** Of one width, so that it sorts as text. */
    static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private AuditRows() {}

    /** Two writers at once would take the same number; one of them is run again by the store. */
    public static AuditEntry append(Handle rows, Instant now, Act act) {
        Optional<AuditEntry> last = last(rows);
        AuditEntry bare = new AuditEntry(
                last.map(AuditEntry::number).orElse(0L) + 1,
                AT.format(now),
                act.kind(),
                act.by().id(),
                act.by().name(),
                act.by().way().name(),
                act.target(),
                Detail.written(act.detail()),
                "");
        String hash = Chain.hash(last.map(AuditEntry::hash).orElse(Chain.BEGINNING), bare);
        rows.createUpdate("INSERT INTO ${table}audit (number, at, kind, by_id, by_name, way, target, detail, hash)"
                        + " VALUES (:number, :at, :kind, :byId, :byName, :way, :target, :detail, :hash)")
                .bind("number", bare.number())
                .bind("at", bare.at())
                .bind("kind", bare.kind())
                .bind("byId", bare.byId())
                .bind("byName", bare.byName())
                .bind("way", bare.way())
                .bind("target", bare.target())
                .bind("detail", bare.detail())
                .bind("hash", hash)
                .execute();
        return new AuditEntry(
                bare.number(),
                bare.at(),
                bare.kind(),
                bare.byId(),
                bare.byName(),
                bare.way(),
                bare.target(),
                bare.detail(),
                hash);
    }

    static Optional<AuditEntry> last(Handle rows) {
        return entries(rows.createQuery(
                        "SELECT * FROM ${table}audit WHERE number = (SELECT max(number) FROM ${table}audit)"))
                .stream()
                .findFirst();
    }

    static Optional<AuditEntry> numbered(Handle rows, long number) {
        return entries(rows.createQuery("SELECT * FROM ${table}audit WHERE number = :number")
                        .bind("number", number))
                .stream()
                .findFirst();
    }

    static Optional<AuditEntry> latest(Handle rows, String kind) {
        return entries(rows.createQuery("SELECT * FROM ${table}audit WHERE number ="
                                + " (SELECT max(number) FROM ${table}audit WHERE kind = :kind)")
                        .bind("kind", kind))
                .stream()
                .findFirst();
    }

    static List<AuditEntry> of(Handle rows, AuditRecord.Query query) {
        String where = query.by().map(by -> " AND by_id = :by").orElse("")
                + query.from().map(from -> " AND at >= :from").orElse("")
                + query.until().map(until -> " AND at < :until").orElse("")
                + query.before().map(before -> " AND number < :before").orElse("");
        Query select = rows.createQuery("SELECT * FROM ${table}audit WHERE substr(kind, 1, :length) = :kind" + where
                        + " ORDER BY number DESC LIMIT :limit")
                .bind("length", query.kind().length())
                .bind("kind", query.kind())
                .bind("limit", query.limit());
        query.by().ifPresent(by -> select.bind("by", by));
        query.from().ifPresent(from -> select.bind("from", AT.format(from)));
        query.until().ifPresent(until -> select.bind("until", AT.format(until)));
        query.before().ifPresent(before -> select.bind("before", before));
        return entries(select);
    }

    /** Those after a number, in order, at most that many. */
    static List<AuditEntry> after(Handle rows, long number, int limit) {
        return entries(
                rows.createQuery("SELECT * FROM ${table}audit WHERE number > :number ORDER BY number LIMIT :limit")
                        .bind("number", number)
                        .bind("limit", limit));
    }

    private static List<AuditEntry> entries(Query query) {
        return query.reduceRows(new ArrayList<>(), (found, row) -> {
            found.add(entry(row));
            return found;
        });
    }

    static AuditEntry entry(RowView row) {
        return new AuditEntry(
                row.getColumn("number", Long.class),
                row.getColumn("at", String.class),
                row.getColumn("kind", String.class),
                row.getColumn("by_id", String.class),
                row.getColumn("by_name", String.class),
                row.getColumn("way", String.class),
                row.getColumn("target", String.class),
                row.getColumn("detail", String.class),
                row.getColumn("hash", String.class));
    }
}
