package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.KeptBackup;

/** The backups of one folder. What has no manifest that can be believed is none, and is left alone. */
public final class KeptBackups {
    private static final Logger LOG = LoggerFactory.getLogger(KeptBackups.class);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final String NAME = "samverkstad-\\d{8}T\\d{6}Z(-\\d+)?";

    private KeptBackups() {}

    /** Newest first. */
    public static List<KeptBackup> in(Path folder) {
        if (!Files.isReadable(folder)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(folder)) {
            return places.filter(place -> String.valueOf(place.getFileName()).matches(NAME))
                    .flatMap(place -> read(place).stream())
                    .sorted(Comparator.comparing(KeptBackup::made)
                            .thenComparing(backup -> backup.place().toString())
                            .reversed())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The backups in {} cannot be listed", folder, e);
            return List.of();
        }
    }

    private static Optional<KeptBackup> read(Path place) {
        try (Source source = Source.of(place)) {
            return Optional.of(Manifest.read(source, place).at(place));
        } catch (IOException | BackupRefused e) {
            LOG.warn("{} is no backup that can be used: {}", place, e.getMessage());
            return Optional.empty();
        }
    }

    /** @return what was deleted */
    public static List<KeptBackup> thin(Path folder, int days, int weeks) {
        List<KeptBackup> all = in(folder);
        Set<KeptBackup> kept = new HashSet<>(all.subList(0, Math.min(1, all.size())));
        Set<LocalDate> keptDays = new HashSet<>();
        Set<String> keptWeeks = new HashSet<>();
        for (KeptBackup backup : all) {
            LocalDate day = backup.made().atZone(SWEDEN).toLocalDate();
            if (keptDays.size() < days && keptDays.add(day)) {
                kept.add(backup);
            }
            String week = day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            if (keptWeeks.size() < weeks && keptWeeks.add(week)) {
                kept.add(backup);
            }
        }
        List<KeptBackup> deleted = new ArrayList<>();
        for (KeptBackup backup : all) {
            if (!kept.contains(backup) && delete(backup.place())) {
                deleted.add(backup);
            }
        }
        return deleted;
    }

    /** Renamed first, so that what is being deleted never looks like a backup. */
    private static boolean delete(Path place) {
        try {
            Path going = place.resolveSibling(FolderSink.UNFINISHED + place.getFileName());
            Disk.move(place, going);
            Disk.delete(going);
            return true;
        } catch (IOException e) {
            LOG.warn("The backup {} could not be deleted", place, e);
            return false;
        }
    }

    /** What backups that were cut off have left. Only for whoever has the turn. */
    static void removeUnfinished(Path folder) throws IOException {
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.filter(
                            each -> String.valueOf(each.getFileName()).startsWith(FolderSink.UNFINISHED))
                    .toList()) {
                Disk.delete(place);
            }
        }
    }
}
