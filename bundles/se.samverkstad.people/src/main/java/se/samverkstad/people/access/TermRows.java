package se.samverkstad.people.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.roles.Party;
import se.samverkstad.people.roles.Period;

/** What assignments and deputyships have in common as rows: a period, who made it, and that it can be ended. */
final class TermRows {
    private TermRows() {}

    static Period period(RowView row) {
        return new Period(
                LocalDate.parse(row.getColumn("first_day", String.class)),
                Optional.of(row.getColumn("last_day", String.class))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse));
    }

    static String last(Period period) {
        return period.last().map(LocalDate::toString).orElse("");
    }

    static Optional<Instant> ended(RowView row) {
        return Optional.ofNullable(row.getColumn("ended", Instant.class));
    }

    /** @param name empty when whoever or whatever it was is gone */
    static Party party(RowView row, String id, String name) {
        return new Party(row.getColumn(id, UUID.class), text(row, name));
    }

    static String text(RowView row, String column) {
        return Optional.ofNullable(row.getColumn(column, String.class)).orElse("");
    }

    static @Nullable UUID key(By by) {
        return by.id().isEmpty() ? null : UUID.fromString(by.id());
    }

    static boolean person(Handle rows, UUID person) {
        return count(rows, "SELECT COUNT(*) FROM ${table}person WHERE id = :id", person) > 0;
    }

    static boolean accountEnded(Handle rows, UUID person) {
        return count(rows, "SELECT COUNT(*) FROM ${table}person WHERE id = :id AND account = 'ended'", person) > 0;
    }

    static boolean unit(Handle rows, UUID unit) {
        return count(rows, "SELECT COUNT(*) FROM ${table}unit WHERE id = :id", unit) > 0;
    }

    private static long count(Handle rows, String query, UUID id) {
        return rows.createQuery(query).bind("id", id).mapTo(Long.class).one();
    }
}
