package se.samverkstad.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.store.backup.Backups;
import se.samverkstad.store.backup.KeptBackup;
import se.samverkstad.store.safekeeping.BackupMaker;
import se.samverkstad.store.safekeeping.Installation;
import se.samverkstad.store.safekeeping.KeptBackups;

/** Backups of the installation that runs. */
@Component
public final class BackupsComponent implements Backups {
    private final OpenStore store;
    private final Installation installation;

    @Activate
    public BackupsComponent(@Reference OpenStoreComponent open, BundleContext framework) {
        this.store = open.store();
        this.installation = new Installation(
                store.settings().home(),
                Path.of(or(framework.getProperty("samverkstad.product"))),
                or(framework.getProperty("samverkstad.version")),
                or(framework.getProperty("samverkstad.build")));
    }

    @Override
    public KeptBackup make(Path to, Consumer<Step> progress) {
        return new BackupMaker(installation, store.opened().database(), Clock.systemUTC()).make(to, progress);
    }

    @Override
    public List<KeptBackup> in(Path folder) {
        return KeptBackups.in(folder);
    }

    @Override
    public List<KeptBackup> thin(Path folder, int days, int weeks) {
        return KeptBackups.thin(folder, days, weeks);
    }

    private static String or(@Nullable String property) {
        return property == null ? "" : property;
    }
}
