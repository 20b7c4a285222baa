package se.samverkstad.modules.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a running module has cost since it came. Safe on any thread. */
@ProviderType
public interface Costs {
    /** Of the version that runs now; empty when none does. */
    Optional<Cost> of(String module);

    /**
     * Sums at one moment. How much memory a module holds is not among them: that cannot be told apart in a heap that all
     * share.
     *
     * @param since when this version came, or the server started
     * @param start how long it took to start; empty when it was not measured
     * @param calls page views, forms, parts of other pages and health checks
     * @param failed of them
     * @param processor time that the calls kept a processor busy
     * @param allocated bytes that the calls asked for, most of them long given back
     */
    record Cost(Instant since, Optional<Duration> start, long calls, long failed, Duration processor, long allocated) {}
}
