package se.samverkstad.people.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.roles.Deputyship;
import se.samverkstad.people.roles.Period;

/** Who stands in for whom, as rows. What is over stays. */
final class DeputyRows {
    private static final String ALL = "SELECT t.id, t.person, p.display_name AS person_name, t.deputy,"
            + " d.display_name AS deputy_name, t.first_day, t.last_day, t.made, m.display_name AS made_name, t.ended"
            + " FROM ${table}deputy t LEFT JOIN ${table}person p ON p.id = t.person"
            + " LEFT JOIN ${table}person d ON d.id = t.deputy LEFT JOIN ${table}person m ON m.id = t.made_by WHERE";

    private DeputyRows() {}

    /** On either side. */
    static List<Deputyship> of(Handle rows, UUID person) {
        return read(rows.createQuery(ALL + " (t.person = :person OR t.deputy = :person)")
                .bind("person", person));
    }

    static Optional<Deputyship> find(Handle rows, UUID id) {
        return read(rows.createQuery(ALL + " t.id = :id").bind("id", id)).stream()
                .findFirst();
    }

    private static List<Deputyship> read(Query query) {
        return query.reduceRows(new ArrayList<>(), (found, row) -> {
            found.add(new Deputyship(
                    row.getColumn("id", UUID.class),
                    TermRows.party(row, "person", "person_name"),
                    TermRows.party(row, "deputy", "deputy_name"),
                    TermRows.period(row),
                    row.getColumn("made", Instant.class),
                    TermRows.text(row, "made_name"),
                    TermRows.ended(row)));
            return found;
        });
    }

    static void insert(Handle rows, UUID id, UUID person, UUID deputy, Period period, By by, Instant now) {
        rows.createUpdate("INSERT INTO ${table}deputy (id, person, deputy, first_day, last_day, made, made_by)"
                        + " VALUES (:id, :person, :deputy, :first, :last, :now, :by)")
                .bind("id", id)
                .bind("person", person)
                .bind("deputy", deputy)
                .bind("first", period.first().toString())
                .bind("last", TermRows.last(period))
                .bind("now", now)
                .bindByType("by", TermRows.key(by), UUID.class)
                .execute();
    }

    /** With its entry on the record. */
    static void end(Handle rows, Deputyship ended, By by, Instant now) {
        AuditRows.append(rows, now, Acts.of("deputy.ended", by, ended));
        rows.createUpdate("UPDATE ${table}deputy SET ended = :now, ended_by = :by WHERE id = :id")
                .bind("now", now)
                .bindByType("by", TermRows.key(by), UUID.class)
                .bind("id", ended.id())
                .execute();
    }
}
