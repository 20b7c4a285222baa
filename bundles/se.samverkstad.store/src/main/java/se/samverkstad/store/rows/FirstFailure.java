package se.samverkstad.store.rows;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Remembers the first statement that failed in a transaction, also when the work catches its exception. */
final class FirstFailure implements SqlLogger {
    private final AtomicReference<@Nullable SQLException> first = new AtomicReference<>();

    @Override
    public void logException(StatementContext context, SQLException failure) {
        first.compareAndSet(null, failure);
    }

    Optional<SQLException> first() {
        return Optional.ofNullable(first.get());
    }
}
