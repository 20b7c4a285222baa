package se.samverkstad.store.rows;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.database.Dialect;

/**
 * Types that read back as they were written, on either database. Instants keep microseconds, the finest that both have;
 * on SQLite they are text of fixed width, so that they sort. Dates are ISO text on both.
 */
final class PortableTypes {
    private static final DateTimeFormatter FIXED_WIDTH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private PortableTypes() {}

    static void install(Jdbi jdbi, Dialect dialect) {
        switch (dialect) {
            case SQLITE -> {
                jdbi.registerArgument(text(UUID.class, UUID::toString));
                jdbi.registerArgument(text(Instant.class, at -> FIXED_WIDTH.format(micros(at))));
                jdbi.registerArgument(text(BigDecimal.class, BigDecimal::toPlainString));
                jdbi.registerColumnMapper(Instant.class, read(Instant::parse));
            }
            case POSTGRESQL -> {
                jdbi.registerArgument(argument(UUID.class, Types.OTHER, id -> id));
                jdbi.registerArgument(argument(
                        Instant.class,
                        Types.TIMESTAMP_WITH_TIMEZONE,
                        at -> micros(at).atOffset(ZoneOffset.UTC)));
                jdbi.registerColumnMapper(Instant.class, (rows, column, context) -> {
                    OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
                    return at == null ? null : at.toInstant();
                });
            }
        }
        jdbi.registerArgument(text(LocalDate.class, LocalDate::toString));
        jdbi.registerColumnMapper(LocalDate.class, read(LocalDate::parse));
        jdbi.registerColumnMapper(UUID.class, read(UUID::fromString));
        jdbi.registerColumnMapper(BigDecimal.class, read(BigDecimal::new));
    }

    private static <T> ArgumentFactory text(Class<T> type, Function<T, String> write) {
        return argument(type, Types.VARCHAR, write::apply);
    }

    /** Prepared, for Jdbi asks those before it asks the others. */
    private static <T> ArgumentFactory argument(Class<T> type, int sqlType, Function<T, Object> write) {
        return new Written<>(type, sqlType, write);
    }

    private record Written<T>(Class<T> type, int sqlType, Function<T, Object> write)
            implements ArgumentFactory.Preparable {
        @Override
        public Optional<Function<Object, Argument>> prepare(Type asked, ConfigRegistry config) {
            return asked == type ? Optional.of(this::argument) : Optional.empty();
        }

        @Override
        public Optional<Argument> build(Type asked, @Nullable Object value, ConfigRegistry config) {
            return asked == type || type.isInstance(value) ? Optional.of(argument(value)) : Optional.empty();
        }

        private Argument argument(@Nullable Object value) {
            return value == null
                    ? new NullArgument(sqlType)
                    : (position, statement, context) -> statement.setObject(position, write.apply(type.cast(value)));
        }
    }

    private static Instant micros(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("a time outside the years 1 to 9999 cannot be stored: " + at);
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> ColumnMapper<T> read(Function<String, T> parse) {
        return (rows, column, context) -> {
            String text = rows.getString(column);
            return text == null ? null : parse.apply(text);
        };
    }
}
