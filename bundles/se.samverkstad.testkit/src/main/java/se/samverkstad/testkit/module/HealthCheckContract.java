package se.samverkstad.testkit.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.health.Health.Status;
import se.samverkstad.api.health.HealthCheck;

/**
 * What the engine relies on when it asks whether a module works. A new module on empty tables must answer OK, for
 * anything else stops its installation.
 */
public abstract class HealthCheckContract {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** The check of a module that was installed a moment ago. */
    protected abstract HealthCheck healthy() throws Exception;

    /** The check of a module that lacks something it needs. */
    protected abstract HealthCheck broken() throws Exception;

    @Test
    void aNewModuleIsWell() throws Exception {
        HealthCheck check = healthy();

        assertThat(assertTimeout(LIMIT, check::check)).isEqualTo(Health.ok());
    }

    @Test
    void whatIsWrongIsSaidInOneSentenceInTime() throws Exception {
        HealthCheck check = broken();

        Health health = assertTimeout(LIMIT, check::check);

        assertThat(health.status()).isNotEqualTo(Status.OK);
        assertThat(health.message()).endsWith(".").doesNotContain("\n", "Exception");
    }

    @Test
    void askingTwiceAnswersTheSame() throws Exception {
        HealthCheck check = broken();

        assertThat(check.check()).isEqualTo(check.check());
    }
}
