package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;
import se.samverkstad.store.database.SqliteDatabase;
import se.samverkstad.store.schema.Schema;
import se.samverkstad.store.transfer.TableSum;

/**
 * From SQLite to PostgreSQL, for an installation that is stopped. SQLite rules until {@code samverkstad.properties} names
 * the other, which happens in one rename after everything was copied, compared and committed.
 */
public final class Move {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String PREFIX = "samverkstad.database.";
    private static final String ROWS = "database/samverkstad.db";
    private static final String ID = "database/move.id";

    private final Installation installation;
    private final PostgresPlace place;
    private final Clock clock;

    public Move(Installation installation, PostgresPlace place, Clock clock) {
        this.installation = installation;
        this.place = place;
        this.clock = clock;
    }

    /**
     * What was moved.
     *
     * @param tables the same on both sides; none when only the end of an earlier move was left to do
     * @param kept where the SQLite file lies now
     */
    public record Moved(List<TableSum> tables, Path kept) {}

    /**
     * @param progress hears each table's name when its rows are copied
     * @throws BackupRefused when it cannot be done; SQLite still rules then
     */
    public Moved run(Consumer<String> progress) {
        List<TableSum> sums = bring(progress);
        KillPoint.MOVE_SWITCHED.hit();
        return new Moved(sums, putAside(installation.home(), clock));
    }

    private List<TableSum> bring(Consumer<String> progress) {
        try (Target target = Target.open(place)) {
            String id = prepare(target);
            List<TableSum> sums = copy(target, id, progress);
            KillPoint.MOVE_COPIED.hit();
            target.commit();
            KillPoint.MOVE_COMMITTED.hit();
            switchOver();
            return sums;
        } catch (IOException | SQLException e) {
            throw new BackupRefused(
                    "FAILED",
                    "Flytten till %s gick inte: %s. Den inbyggda databasen gäller fortfarande."
                            .formatted(place, e.getMessage()),
                    "The move to %s failed: %s. The embedded database still rules.".formatted(place, e.getMessage()),
                    e);
        }
    }

    /**
     * Ends a move that was cut off after PostgreSQL had come to rule: puts the SQLite file aside. Comes before anyone uses
     * the database, whose mark tells that it is this home's move.
     *
     * @param postgres what the settings name; absent for SQLite
     * @return where the file lies now; empty when there is nothing to end
     */
    public static Optional<Path> finish(Path home, @Nullable PostgresPlace postgres, Clock clock) {
        Path id = home.resolve(ID);
        if (postgres == null || !Files.exists(id) || !Files.exists(home.resolve(ROWS))) {
            return Optional.empty();
        }
        try (Target target = Target.open(postgres)) {
            return target.bears(Files.readString(id).strip()) ? Optional.of(putAside(home, clock)) : Optional.empty();
        } catch (IOException | SQLException e) {
            throw new BackupRefused(
                    "FAILED",
                    "Om flytten till %s är klar gick inte att ta reda på: %s.".formatted(postgres, e.getMessage()),
                    "Whether the move to %s is done could not be found out: %s.".formatted(postgres, e.getMessage()),
                    e);
        }
    }

    /** Refuses a database that is not ours to fill, before anything of the home is changed; answers the move's id. */
    private String prepare(Target target) throws SQLException, IOException {
        Path id = installation.home().resolve(ID);
        if (Files.exists(id) && target.bears(Files.readString(id).strip())) {
            target.dropAll(); // of a move of ours that was cut off after its commit
        }
        List<String> there = target.tables();
        if (!there.isEmpty()) {
            throw Target.refused(
                    place,
                    "den är inte tom (%s); ange en tom databas".formatted(String.join(", ", there)),
                    "it is not empty (%s); name an empty database".formatted(String.join(", ", there)));
        }
        return id();
    }

    private List<TableSum> copy(Target target, String id, Consumer<String> progress) throws SQLException, IOException {
        SqliteDatabase sqlite = SqliteDatabase.open(installation.home());
        try {
            Schema.of(sqlite, clock);
            try (Connection from = sqlite.bulk()) {
                RowsFile.execute(from, "begin");
                List<TableSum> sums = target.fill(from, installation.jars(), id, table -> {
                    progress.accept(table);
                    KillPoint.MOVE_TABLE.hit();
                });
                RowsFile.execute(from, "rollback");
                return sums;
            }
        } finally {
            sqlite.close();
        }
    }

    /** Of this home's move, the same when it begins again. */
    private String id() throws IOException {
        Path file = installation.home().resolve(ID);
        if (!Files.exists(file)) {
            Disk.replace(file, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
        return Files.readString(file).strip();
    }

    private void switchOver() throws IOException {
        Path file = installation.home().resolve(Content.PROPERTIES);
        StringBuilder text = new StringBuilder();
        if (Files.exists(file)) {
            Files.readString(file)
                    .lines()
                    .filter(line -> !line.strip().startsWith(PREFIX))
                    .forEach(line -> text.append(line).append('\n'));
        }
        line(text, "kind", "postgresql");
        line(text, "host", place.host());
        line(text, "port", Integer.toString(place.port()));
        line(text, "name", place.name());
        line(text, "user", place.user());
        line(text, "password", place.password());
        line(text, "sslmode", place.sslMode());
        Disk.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, String key, String value) {
        StringBuilder escaped = new StringBuilder();
        for (char each : value.toCharArray()) {
            // Only a backslash and leading white space mean something in a value of a properties file.
            escaped.append(each == '\\' || (escaped.isEmpty() && Character.isWhitespace(each)) ? "\\" : "")
                    .append(each);
        }
        text.append(PREFIX).append(key).append('=').append(escaped).append('\n');
    }

    private static Path putAside(Path home, Clock clock) {
        Path file = home.resolve(ROWS);
        Path kept = file.resolveSibling("samverkstad-before-postgresql-" + TIME.format(clock.instant()) + ".db");
        try {
            Disk.move(file, kept);
            Files.deleteIfExists(home.resolve(ID));
            return kept;
        } catch (IOException e) {
            throw new BackupRefused(
                    "FAILED",
                    "Flytten är gjord och PostgreSQL gäller, men %s kunde inte läggas undan: %s. Nästa start försöker igen."
                            .formatted(file, e.getMessage()),
                    "The move is done and PostgreSQL rules, but %s could not be put aside: %s. The next start tries again."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
