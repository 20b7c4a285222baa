package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.health.Health;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.lease.LeasedSwitchboard;
import se.samverkstad.modules.table.Check;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Snapshot;

/** How a generation does: what its calls have come to, and what its own health checks say. */
record Pulse(LeasedSwitchboard switchboard, Watchdog watchdog) {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(2);

    /** Calls into a generation, and how many of them failed. */
    record Calls(long all, long failed) {
        static final Calls NONE = new Calls(0, 0);

        Calls since(Calls before) {
            return new Calls(all - before.all, failed - before.failed);
        }
    }

    Calls calls(Running running) {
        return switchboard
                .tally()
                .of(running.generation().key())
                .map(sum -> new Calls(sum.calls(), sum.failed()))
                .orElse(Calls.NONE);
    }

    /** Asks each of its health checks, at most two seconds each, and answers what the first one complains of. */
    Optional<Label> complaint(Running running) {
        String module = running.generation().key().module();
        Label name = running.generation().feature().name();
        try (Snapshot lease = switchboard.lease()) {
            // Of the table: with other settings, the same version may have been started once more since.
            List<Check> checks = lease.table()
                    .generation(module)
                    .filter(found ->
                            found.generation().equals(running.generation().key()))
                    .map(found -> found.all(Check.class))
                    .orElse(List.of());
            for (Check check : checks) {
                Health health = watchdog.call(
                        module,
                        CHECK_LIMIT,
                        say("aftercheck.hangs", name),
                        () -> check.check().check());
                if (health.status() == Health.Status.CRITICAL) {
                    return Optional.of(new Label(health.message(), health.message()));
                }
            }
            return Optional.empty();
        } catch (ModuleRefusal e) {
            return Optional.of(e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception e) {
            LOG.info("a health check of {} threw", module, e);
            String message = String.valueOf(e.getMessage());
            return Optional.of(new Label(message, message));
        }
    }
}
