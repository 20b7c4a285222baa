package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.Backups.Step;
import se.samverkstad.store.backup.KeptBackup;
import se.samverkstad.store.database.Database;

/**
 * Writes one backup. In this order: the modules, the rows, the media. So every file that a row of the backup refers to is
 * in it, and no module is newer than its tables.
 */
public final class BackupMaker {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'samverkstad-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int ATTEMPTS = 5;

    private final Installation installation;
    private final Database database;
    private final Clock clock;
    private final Content content;

    public BackupMaker(Installation installation, Database database, Clock clock) {
        this.installation = installation;
        this.database = database;
        this.clock = clock;
        this.content = new Content(installation.home());
    }

    /**
     * @param to a folder that keeps backups, or a file whose name ends in {@code .zip}
     * @throws BackupRefused when it cannot be made; nothing that looks whole is left
     */
    public KeptBackup make(Path to, Consumer<Step> progress) {
        boolean zip = String.valueOf(to.getFileName()).endsWith(".zip");
        Path folder = (zip ? to.toAbsolutePath().resolveSibling("") : to.toAbsolutePath()).normalize();
        try {
            refuseUnlessUsable(folder, to, zip);
            try (Turn turn = Turn.take(folder)) {
                KeptBackups.removeUnfinished(folder);
                Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                try (Sink sink = zip ? new ZipSink(to.toAbsolutePath().normalize()) : sink(folder, made)) {
                    return write(sink, made, progress);
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BackupRefused(
                    "FAILED",
                    "Säkerhetskopian kunde inte skrivas till %s: %s.".formatted(folder, reason(e)),
                    "The backup could not be written to %s: %s.".formatted(folder, reason(e)),
                    e);
        } catch (SQLException e) {
            throw new BackupRefused(
                    "FAILED",
                    "Raderna i databasen kunde inte kopieras: %s.".formatted(e.getMessage()),
                    "The rows of the database could not be copied: %s.".formatted(e.getMessage()),
                    e);
        }
    }

    private void refuseUnlessUsable(Path folder, Path to, boolean zip) throws IOException {
        if (zip && Files.exists(to)) {
            throw new BackupRefused(
                    "EXISTS",
                    "%s finns redan; välj ett annat namn.".formatted(to),
                    "%s exists already; choose another name.".formatted(to));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BackupRefused(
                    "NO_FOLDER",
                    "%s är en fil; välj en mapp, eller en fil vars namn slutar på .zip.".formatted(folder),
                    "%s is a file; choose a folder, or a file whose name ends in .zip.".formatted(folder));
        }
        try {
            Disk.makeFolder(folder);
        } catch (FileSystemException e) {
            throw unwritable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder, new java.nio.file.AccessDeniedException(folder.toString()));
        }
    }

    private static BackupRefused unwritable(Path folder, IOException e) {
        return new BackupRefused(
                "NOT_WRITABLE",
                "%s kan inte skrivas av kontot som Samverkstad körs med; ge det rätt att skriva där eller välj en annan mapp."
                        .formatted(folder),
                "%s cannot be written by the account that Samverkstad runs as; let it write there or choose another folder."
                        .formatted(folder),
                e);
    }

    private Sink sink(Path folder, Instant made) throws IOException {
        Path before = folder;
        Map<String, String> sums = Map.of();
        List<KeptBackup> kept = KeptBackups.in(folder);
        if (!kept.isEmpty() && Files.isDirectory(kept.get(0).place())) {
            before = kept.get(0).place();
            try (Source source = Source.of(before)) {
                sums = Sums.read(source, Manifest.read(source, before), before).byName();
            } catch (BackupRefused damaged) {
                sums = Map.of(); // then nothing is shared with it
            }
        }
        Path place = folder.resolve(NAME.format(made));
        for (int i = 2; Files.exists(place); i++) {
            place = folder.resolve(NAME.format(made) + "-" + i);
        }
        return new FolderSink(place, before, sums);
    }

    private KeptBackup write(Sink sink, Instant made, Consumer<Step> progress) throws IOException, SQLException {
        refuseUnlessRoom(sink);
        Map<String, String> sums = new TreeMap<>();
        long bytes = 0;

        progress.accept(Step.MODULES);
        for (Map.Entry<String, byte[]> each : modules().entrySet()) {
            sums.put(each.getKey(), sink.put(each.getKey(), each.getValue()));
            bytes += each.getValue().length;
        }
        KillPoint.BACKUP_MODULES.hit();

        progress.accept(Step.ROWS);
        RowsFile rows = new RowsFile(sink.scratch());
        rows.write(database, installation.jars());
        RowsFile.Found found = rows.check();
        bytes += Files.size(sink.scratch());
        sums.put(Content.ROWS, sink.put(Content.ROWS, sink.scratch()));
        KillPoint.BACKUP_ROWS.hit();

        progress.accept(Step.MEDIA);
        List<String> damaged = new ArrayList<>();
        for (Path file : content.media()) {
            String name = content.name(file);
            String sum = sink.put(name, file);
            if (!name.replace("/", "").endsWith(sum)) {
                damaged.add(name);
            }
            sums.put(name, sum);
            bytes += Files.size(file);
            KillPoint.BACKUP_MEDIA.hit();
        }

        progress.accept(Step.CHECK);
        Sums all = new Sums(sums);
        String list = sink.put(Content.SUMS, all.bytes());
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                made.toString(),
                installation.version(),
                installation.build(),
                database.kind(),
                found.rows(),
                found.migrations(),
                sums.size(),
                bytes,
                list,
                content.secrets(),
                damaged);
        sink.put(Content.MANIFEST, manifest.json());
        sink.written();
        try (Source written = Source.of(sink.unfinished())) {
            Sums.read(written, Manifest.read(written, sink.unfinished()), sink.unfinished())
                    .check(written, sink.unfinished());
        }
        KillPoint.BACKUP_CHECKED.hit();
        return manifest.at(sink.finish());
    }

    private void refuseUnlessRoom(Sink sink) throws IOException, SQLException {
        long needed = database.usedBytes() * (sink instanceof ZipSink ? 2 : 1);
        for (Path file : content.modules()) {
            needed += size(file);
        }
        for (Path file : content.media()) {
            needed += sink.shares(content.name(file), file) ? 0 : size(file);
        }
        Space.refuseUnlessRoomFor(needed, sink.scratch().resolveSibling(""));
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0; // a change of modules has just removed it
        }
    }

    /** Which modules there are, read while none was changed. They are small. */
    private Map<String, byte[]> modules() throws IOException {
        for (int attempt = 1; ; attempt++) {
            byte[] before = current();
            Map<String, byte[]> files = new TreeMap<>();
            try {
                for (Path file : content.modules()) {
                    files.put(content.name(file), Files.readAllBytes(file));
                }
                if (java.util.Arrays.equals(before, current())) {
                    for (Path file : content.single()) {
                        files.put(content.name(file), Files.readAllBytes(file));
                    }
                    files.put(Content.PROPERTIES, content.properties());
                    return files;
                }
            } catch (NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            if (attempt == ATTEMPTS) {
                throw new BackupRefused(
                        "MODULES_CHANGE",
                        "Modulerna ändras just nu; säkerhetskopiera när ändringen är klar.",
                        "Modules are being changed right now; make the backup when that is done.");
            }
        }
    }

    private byte[] current() throws IOException {
        Path current = installation.home().resolve("CURRENT");
        return Files.exists(current) ? Files.readAllBytes(current) : new byte[0];
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof java.io.UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof FileSystemException inFile && inFile.getReason() != null
                ? inFile.getReason() + " (" + inFile.getFile() + ")"
                : String.valueOf(cause.getMessage());
    }
}
