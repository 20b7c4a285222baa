package se.samverkstad.store.database;

import static se.samverkstad.api.store.StoreException.Code.CONFLICT;
import static se.samverkstad.api.store.StoreException.Code.FULL;
import static se.samverkstad.api.store.StoreException.Code.TOO_LONG;
import static se.samverkstad.api.store.StoreException.Code.UNAVAILABLE;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.store.StoreException.Code;

/** Turns what a driver throws into what a module can act on. */
public final class Faults {
    private Faults() {}

    /** The database's own exception, however deep it is wrapped. */
    public static Optional<SQLException> databaseCause(@Nullable Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
            if (at instanceof SQLException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** @param who the module, or what was done */
    public static StoreException of(String who, SQLException failure, Throwable cause) {
        Code code = code(failure);
        String sentence = switch (code) {
            case CONFLICT -> "%s: another change came first, or the value exists already";
            case FULL -> "%s: the disk of the database is full, nothing was written";
            case TOO_LONG -> "%s: the database stopped a statement that took too long, nothing was written";
            case UNAVAILABLE -> "%s: the database refused or did not answer";
        };
        return new StoreException(code, sentence.formatted(who) + ": " + firstLine(failure), cause);
    }

    private static Code code(SQLException failure) {
        return failure instanceof SQLiteException sqlite ? code(sqlite.getResultCode()) : code(failure.getSQLState());
    }

    private static Code code(SQLiteErrorCode result) {
        return switch (result) {
            case SQLITE_FULL, SQLITE_IOERR_SHMSIZE -> FULL;
            case SQLITE_BUSY,
                    SQLITE_BUSY_RECOVERY,
                    SQLITE_BUSY_SNAPSHOT,
                    SQLITE_BUSY_TIMEOUT,
                    SQLITE_LOCKED,
                    SQLITE_LOCKED_SHAREDCACHE,
                    SQLITE_CONSTRAINT_UNIQUE,
                    SQLITE_CONSTRAINT_PRIMARYKEY,
                    SQLITE_CONSTRAINT_ROWID,
                    SQLITE_CONSTRAINT_FOREIGNKEY -> CONFLICT;
            case SQLITE_INTERRUPT -> TOO_LONG;
            default -> UNAVAILABLE;
        };
    }

    private static Code code(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "53100" -> FULL;
            case "23505", "23503", "40001", "40P01", "55P03" -> CONFLICT;
            case "57014" -> TOO_LONG;
            default -> UNAVAILABLE;
        };
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
