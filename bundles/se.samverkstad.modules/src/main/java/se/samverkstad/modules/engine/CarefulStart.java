package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.safemode.Caution;
import se.samverkstad.modules.safemode.FailedStarts;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Label;

/**
 * The start of the modules: core alone when the last starts failed, and counted as failed itself until it was stopped in
 * order or has run for a minute. In safe mode nothing of a module is read or checked, so that nothing of it can fail.
 */
final class CarefulStart {
    private static final Logger LOG = LoggerFactory.getLogger(CarefulStart.class);
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final int HISTORY = 100;
    private static final Label RESTS = say("boot.safe-mode");

    private final FailedStarts failed;
    private final Journal journal;
    private final int limit;
    private final boolean asked;
    private boolean up;
    private boolean stopped;
    private volatile Optional<SafeMode> entered = Optional.empty();

    CarefulStart(BundleContext framework, Path run, Journal journal) {
        this.failed = new FailedStarts(run);
        this.journal = journal;
        this.limit = limit(framework.getProperty("samverkstad.safemode.after"));
        this.asked = Boolean.parseBoolean(framework.getProperty("samverkstad.safe-mode"));
    }

    /** On the engine's thread. */
    void bringUp(Installation installation, Profile current, Contributions core) throws IOException {
        List<String> enabled = current.entries().values().stream()
                .filter(entry -> entry.standing() == Standing.ENABLED)
                .map(Entry::module)
                .toList();
        entered = Caution.of(failed, limit, asked, journal.history(HISTORY), enabled);
        failed.begin();
        if (entered.isPresent()) {
            LOG.warn("safe mode: {}", entered.get());
            installation.rest(current, core, RESTS);
        } else {
            installation.bringUp(current, core, failed::starting);
        }
        failed.up();
        synchronized (this) {
            up = true;
        }
        CompletableFuture.delayedExecutor(HELD.toSeconds(), TimeUnit.SECONDS, Runnable::run)
                .execute(this::held);
    }

    /** Over when every module of the profile was started by hand, or is paused or gone. */
    Optional<SafeMode> safeMode(Installation installation) {
        return entered.filter(mode -> installation.profile().entries().keySet().stream()
                .flatMap(module -> installation.notRunning(module).stream())
                .anyMatch(each -> each.why().equals(RESTS)));
    }

    /** What whoever started the server should read. */
    Optional<Label> note() {
        return entered.map(mode -> mode.suspect()
                .map(suspect -> say("boot.safe-mode-suspect", suspect.module(), suspect.version()))
                .orElseGet(() -> say("boot.safe-mode-entered")));
    }

    /** The server stops in order. One that stops while its modules are being started was made to, perhaps by one of them. */
    synchronized void stop() {
        if (up) {
            held();
        }
        stopped = true;
    }

    private synchronized void held() {
        if (!stopped) {
            failed.held();
        }
    }

    private static int limit(@Nullable String said) {
        return said != null && said.matches("\\d{1,4}") ? Integer.parseInt(said) : Caution.USUAL;
    }
}
