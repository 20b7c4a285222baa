package se.samverkstad.store.personal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A value of a row as others can read it: text, a number or a truth value, the same from either database. */
final class Value {
    private Value() {}

    static @Nullable Object of(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Timestamp) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant().toString();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** The same as what it was declared to be: an instant, a truth value, a number or a text. */
    static @Nullable Object of(ResultSet row, int column, KeptRows.Kind kind) throws SQLException {
        Object value = of(row, column);
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case TRUTH -> value instanceof Number number ? number.longValue() != 0 : value;
            case INSTANT -> instant(value.toString());
            case NUMBER -> value instanceof Number ? value : number(value.toString());
            case ID, TEXT, BYTES -> value;
        };
    }

    private static Object instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return text; // shown as it is, rather than not at all
        }
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
