package se.samverkstad.store.safekeeping;

import java.nio.file.Path;
import se.samverkstad.store.backup.BackupRefused;

/** A file of a backup that is not what was written. */
final class Damage {
    private Damage() {}

    static BackupRefused in(String file, Path place) {
        return new BackupRefused(
                "DAMAGED",
                "Filen %s i säkerhetskopian %s är skadad; använd en annan kopia.".formatted(file, place),
                "The file %s of the backup %s is damaged; use another backup.".formatted(file, place));
    }

    static BackupRefused missing(String file, Path place) {
        return new BackupRefused(
                "DAMAGED",
                "Filen %s saknas i säkerhetskopian %s; använd en annan kopia.".formatted(file, place),
                "The file %s is missing from the backup %s; use another backup.".formatted(file, place));
    }
}
