package se.samverkstad.store.safekeeping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.KeptBackup;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;
import se.samverkstad.store.schema.Schema;

/**
 * Puts a backup in the place of what a stopped installation holds. Everything is first brought beside it and checked; then
 * one file, {@link Swap}, decides, and what was there is moved aside, never deleted. A process that dies leaves the old or
 * the new, which the next one finishes.
 */
public final class Restore {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Installation installation;
    private final @Nullable PostgresPlace postgres;
    private final Clock clock;

    /** @param postgres where the rows go; absent for SQLite below the home */
    public Restore(Installation installation, @Nullable PostgresPlace postgres, Clock clock) {
        this.installation = installation;
        this.postgres = postgres;
        this.clock = clock;
    }

    /**
     * What a restore would do.
     *
     * @param replaces what is in the home now and would be moved aside
     * @param tables how many tables the PostgreSQL database holds now, which only {@code replace} puts aside
     */
    public record Plan(KeptBackup backup, List<String> replaces, int tables) {}

    /** Reads the whole backup and the home; changes nothing. */
    public Plan plan(Path place) {
        return guarded(() -> {
            try (Source source = open(place)) {
                Manifest manifest = Manifest.read(source, place);
                KeptBackup backup = manifest.at(place);
                NewerBuild.refuse(backup, installation);
                Sums.read(source, manifest, place).check(source, place);
                int tables = 0;
                if (postgres != null) {
                    try (Target target = Target.open(postgres)) {
                        tables = target.tables().size();
                    }
                }
                return new Plan(backup, present(), tables);
            }
        });
    }

    private static Source open(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new BackupRefused(
                    "NO_BACKUP", "%s finns inte.".formatted(place), "%s does not exist.".formatted(place));
        }
        try {
            return Source.of(place);
        } catch (java.util.zip.ZipException e) {
            throw new BackupRefused(
                    "NO_BACKUP",
                    "%s är ingen hel säkerhetskopia: filen kan inte läsas som zip.".formatted(place),
                    "%s is no whole backup: the file cannot be read as zip.".formatted(place),
                    e);
        }
    }

    private List<String> present() {
        return Swap.NAMES.stream()
                .filter(name -> Files.exists(installation.home().resolve(name)))
                .filter(name -> postgres == null || !name.equals(Swap.DATABASE))
                .toList();
    }

    /**
     * Restores.
     *
     * @param replace whether tables that a PostgreSQL database holds may be put aside
     * @return where what was there lies now; it does not exist when there was nothing
     */
    public Path run(Path place, boolean replace, Consumer<String> progress) {
        Plan plan = plan(place);
        if (plan.tables() > 0 && !replace && postgres != null) {
            throw new BackupRefused(
                    "NOT_EMPTY",
                    "PostgreSQL-databasen %s är inte tom; lägg till --replace för att lägga undan de %d tabeller som finns där."
                            .formatted(postgres, plan.tables()),
                    "The PostgreSQL database %s is not empty; add --replace to put aside the %d tables that are there."
                            .formatted(postgres, plan.tables()));
        }
        return guarded(() -> {
            Path home = installation.home();
            Disk.makeFolder(home);
            Disk.delete(home.resolve(Swap.STAGE));
            Space.refuseUnlessRoomFor(plan.backup().bytes(), home);
            progress.accept("FILES");
            stage(place);
            KillPoint.RESTORE_STAGED.hit();
            String time = TIME.format(clock.instant());
            String aside = "before-restore-" + time;
            for (int i = 2; Files.exists(home.resolve(aside)); i++) {
                aside = "before-restore-" + time + "-" + i;
            }
            String id = UUID.randomUUID().toString();
            Swap swap = Swap.of(home, aside, postgres == null ? "" : id);
            if (postgres != null) {
                progress.accept("ROWS");
                swap.decide(home);
                rows(postgres, id, plan.tables() > 0 ? aside.replace('-', '_').toLowerCase(java.util.Locale.ROOT) : "");
                KillPoint.RESTORE_ROWS.hit();
            } else {
                swap.decide(home);
            }
            KillPoint.RESTORE_DECIDED.hit();
            progress.accept("SWAP");
            swap.carryOut(home);
            return home.resolve(aside);
        });
    }

    /** Everything of the backup, checked again while it is copied, synced. */
    private void stage(Path place) throws IOException {
        Path stage = installation.home().resolve(Swap.STAGE);
        boolean own = Files.exists(installation.home().resolve(Content.PROPERTIES));
        try (Source source = Source.of(place)) {
            Map<String, String> sums =
                    Sums.read(source, Manifest.read(source, place), place).byName();
            for (Map.Entry<String, String> each : sums.entrySet()) {
                String name = each.getKey();
                String target = name.equals(Content.ROWS) ? Swap.DATABASE + "/samverkstad.db" : name;
                if (name.equals(Content.PROPERTIES)) {
                    if (!own) {
                        properties(source, stage);
                    }
                    continue;
                }
                try (InputStream in = source.open(name)) {
                    if (!Disk.copy(in, stage.resolve(target)).equals(each.getValue())) {
                        throw Damage.in(name, place);
                    }
                }
                KillPoint.RESTORE_STAGING.hit();
            }
        }
        Disk.syncFolders(stage);
    }

    /** A machine without settings gets those of the backup, but not its database, whose password is not there. */
    private static void properties(Source source, Path stage) throws IOException {
        try (InputStream in = source.open(Content.PROPERTIES)) {
            byte[] some = Content.withoutDatabase(in.readAllBytes());
            if (some.length > 0) {
                Disk.copy(new ByteArrayInputStream(some), stage.resolve(Content.PROPERTIES));
            }
        }
    }

    private void rows(PostgresPlace place, String id, String aside) throws SQLException, IOException {
        Path file = installation.home().resolve(Swap.STAGE).resolve(Swap.DATABASE);
        List<Path> jars = new ArrayList<>(installation.jars());
        jars.addAll(new Installation(
                        installation.home().resolve(Swap.STAGE),
                        installation.product(),
                        installation.version(),
                        installation.build())
                .jars());
        try (Target target = Target.open(place);
                Connection from = new RowsFile(file.resolve("samverkstad.db")).open()) {
            Schema.complete(from);
            RowsFile.execute(from, "begin");
            if (!aside.isEmpty()) {
                target.putAside(aside);
            }
            target.fill(from, jars, id, table -> {});
            target.commit();
        }
        Disk.delete(file);
    }

    /** Ends a restore that was cut off: forward when it was decided, else back. Does nothing when there is none. */
    public static void finish(Path home, @Nullable PostgresPlace postgres) {
        guarded(() -> {
            Swap swap = Swap.read(home);
            if (swap != null) {
                boolean decided = swap.rows().isEmpty();
                if (!decided && postgres != null) {
                    try (Target target = Target.open(postgres)) {
                        decided = target.bears(swap.rows());
                    }
                }
                if (decided) {
                    swap.carryOut(home);
                } else {
                    Swap.forget(home);
                }
            }
            return home;
        });
    }

    /** Work that fails in the ways of files and databases. */
    @FunctionalInterface
    private interface Work<R> {
        R run() throws IOException, SQLException;
    }

    private static <R> R guarded(Work<R> work) {
        try {
            return work.run();
        } catch (IOException | java.io.UncheckedIOException | SQLException e) {
            throw new BackupRefused(
                    "FAILED",
                    "Återställningen gick inte att genomföra: %s.".formatted(e.getMessage()),
                    "The restore could not be done: %s.".formatted(e.getMessage()),
                    e);
        }
    }
}
