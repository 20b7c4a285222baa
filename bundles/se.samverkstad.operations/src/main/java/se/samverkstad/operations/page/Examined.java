package se.samverkstad.operations.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.operations.doctor.Doctor;
import se.samverkstad.operations.doctor.Finding;

/** What the doctor and the backups say, asked at most every half minute; nobody's page waits long for it. */
@Component(service = Examined.class)
public final class Examined {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final long PATIENCE_MILLIS = 3000;

    private record Answer(Instant at, CompletableFuture<List<Finding>> findings) {}

    private final BackupStatus backups;
    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<@Nullable Doctor> doctor = new AtomicReference<>();
    private @Nullable Answer latest;

    @Activate
    public Examined(@Reference BackupStatus backups) {
        this.backups = backups;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindDoctor(Doctor found) {
        doctor.set(found);
    }

    void unbindDoctor(Doctor gone) {
        doctor.compareAndSet(gone, null);
    }

    /** Empty while the first examination still runs. */
    Optional<List<Finding>> findings() {
        Doctor asked = doctor.get();
        List<Finding> all = new ArrayList<>();
        backups.problem().ifPresent(all::add);
        if (asked != null) {
            try {
                answer(asked).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).stream()
                        .filter(finding -> !finding.topic().equals("backup"))
                        .forEach(all::add);
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the examination failed", e.getCause());
            }
        }
        return Optional.of(all);
    }

    private synchronized CompletableFuture<List<Finding>> answer(Doctor asked) {
        Answer known = latest;
        if (known == null
                || (known.findings().isDone() && known.at().plus(FRESH).isBefore(clock.instant()))
                || known.findings().isCompletedExceptionally()) {
            known = new Answer(clock.instant(), CompletableFuture.supplyAsync(asked::examine));
            latest = known;
        }
        return known.findings();
    }
}
