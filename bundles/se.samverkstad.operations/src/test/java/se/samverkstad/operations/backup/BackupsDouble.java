package se.samverkstad.operations.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.Backups;
import se.samverkstad.store.backup.KeptBackup;

/** Backups that are only counted. */
final class BackupsDouble implements Backups {
    final List<KeptBackup> kept = new ArrayList<>();
    final Clock clock;

    @Nullable
    BackupRefused refusal;

    /** What happens while one is made. */
    Runnable meanwhile = () -> {};

    BackupsDouble(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized KeptBackup make(Path to, Consumer<Step> progress) {
        if (refusal != null) {
            throw refusal;
        }
        meanwhile.run();
        progress.accept(Step.MODULES);
        KeptBackup made = new KeptBackup(
                to, clock.instant(), "1.0.0", "b", "sqlite", Map.of(), Map.of(), 0, 0, List.of(), List.of());
        kept.add(0, made);
        return made;
    }

    @Override
    public synchronized List<KeptBackup> in(Path folder) {
        return List.copyOf(kept);
    }

    @Override
    public List<KeptBackup> thin(Path folder, int days, int weeks) {
        return List.of();
    }
}
