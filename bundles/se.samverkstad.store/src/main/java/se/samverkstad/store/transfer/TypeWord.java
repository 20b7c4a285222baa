package se.samverkstad.store.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.database.Dialect;

/**
 * A type word of migrations, with what its values are in Java, in either database and as bytes to compare. PostgreSQL has
 * a type of its own for each word, so its catalog tells which word a column was declared with; SQLite's does not.
 */
enum TypeWord {
    ID("uuid"),
    TEXT("text"),
    INT64("bigint"),
    DOUBLE("double precision"),
    DECIMAL("numeric"),
    BOOL("boolean"),
    INSTANT("timestamp with time zone"),
    BYTES("bytea");

    private static final DateTimeFormatter FIXED_WIDTH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final String postgres;

    TypeWord(String postgres) {
        this.postgres = postgres;
    }

    static Optional<TypeWord> ofPostgres(String type) {
        return Arrays.stream(values())
                .filter(word -> word.postgres.equals(type))
                .findFirst();
    }

    /**
     * The value of a column, null when it is NULL.
     *
     * @throws Unfit when it is none that both databases can hold
     */
    @Nullable
    Object read(ResultSet rows, int column, Dialect dialect) throws SQLException, Unfit {
        Object value = switch (this) {
            case INT64 -> rows.getLong(column);
            case DOUBLE -> rows.getDouble(column);
            case BYTES -> rows.getBytes(column);
            case BOOL -> dialect == Dialect.SQLITE ? bool(rows.getLong(column)) : rows.getBoolean(column);
            case INSTANT ->
                dialect == Dialect.SQLITE
                        ? instant(rows.getString(column))
                        : instant(rows.getObject(column, OffsetDateTime.class));
            case ID -> id(rows.getString(column));
            case TEXT -> text(rows.getString(column));
            case DECIMAL -> decimal(rows.getString(column));
        };
        if (value instanceof Double number && number.isNaN()) {
            throw new Unfit("a number that is none (NaN)");
        }
        return rows.wasNull() ? null : value;
    }

    void write(PreparedStatement insert, int parameter, @Nullable Object value, Dialect dialect) throws SQLException {
        if (value == null) {
            insert.setObject(parameter, null);
        } else if (dialect == Dialect.SQLITE) {
            insert.setObject(parameter, inSqlite(value));
        } else {
            insert.setObject(parameter, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static Object inSqlite(Object value) {
        if (value instanceof Instant at) {
            return FIXED_WIDTH.format(at);
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        return value instanceof UUID id ? id.toString() : value;
    }

    /** The same bytes for the same value, whichever database it was read from. */
    static byte[] canonical(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        String text = value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof Double number ? Long.toHexString(Double.doubleToLongBits(number)) : value.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object text(@Nullable String text) throws Unfit {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new Unfit("text with the character U+0000, which PostgreSQL cannot hold");
        }
        return text;
    }

    private static @Nullable Object id(@Nullable String text) throws Unfit {
        if (text != null && !text.matches(UUID_FORM)) {
            throw new Unfit("an id that is no UUID: " + shortened(text));
        }
        return text == null ? null : UUID.fromString(text.toLowerCase(Locale.ROOT));
    }

    private static Object bool(long number) throws Unfit {
        if (number != 0 && number != 1) {
            throw new Unfit("a truth value that is neither 0 nor 1: " + number);
        }
        return number == 1;
    }

    private static @Nullable Object decimal(@Nullable String text) throws Unfit {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new Unfit("a decimal that is no number: " + shortened(text));
        }
    }

    private static @Nullable Object instant(@Nullable String text) throws Unfit {
        try {
            Instant at = text == null ? null : Instant.parse(text);
            if (at != null && at.getNano() % 1000 != 0) {
                throw new Unfit("a time finer than a millionth of a second, which PostgreSQL cannot hold: " + text);
            }
            return at;
        } catch (DateTimeException e) {
            throw new Unfit("a time that is none: " + shortened(String.valueOf(text)));
        }
    }

    private static @Nullable Object instant(@Nullable OffsetDateTime at) throws Unfit {
        if (at != null && (at.getYear() < 1 || at.getYear() > 9999)) {
            throw new Unfit("a time outside the years 1 to 9999");
        }
        return at == null ? null : at.toInstant();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** A value that the other database cannot hold. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why);
        }
    }
}
