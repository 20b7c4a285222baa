package se.samverkstad.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row with a column of every type. */
public record Thing(
        UUID id,
        String title,
        @Nullable String sortKey,
        @Nullable Long plays,
        @Nullable Double score,
        @Nullable BigDecimal price,
        boolean isPublic,
        @Nullable Instant publishedAt,
        @Nullable LocalDate day,
        byte @Nullable [] cover) {
    static Thing named(UUID id, String title) {
        return new Thing(id, title, null, null, null, null, false, null, null, null);
    }
}
