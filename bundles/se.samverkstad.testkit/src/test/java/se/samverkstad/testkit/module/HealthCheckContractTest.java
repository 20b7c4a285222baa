package se.samverkstad.testkit.module;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.health.HealthCheck;

/** The contract passes checks that keep it, as run here by inheritance, and finds those that do not. */
final class HealthCheckContractTest extends HealthCheckContract {
    @Override
    protected HealthCheck healthy() {
        return Health::ok;
    }

    @Override
    protected HealthCheck broken() {
        return () -> Health.critical("The media folder is missing.");
    }

    @Test
    void aCheckThatShowsItsInsidesIsFound() {
        HealthCheckContract talkative = of(() -> Health.critical("java.io.IOException: gone"));

        assertThatThrownBy(talkative::whatIsWrongIsSaidInOneSentenceInTime).isInstanceOf(AssertionError.class);
    }

    @Test
    void aCheckThatIsNeverWrongIsFound() {
        assertThatThrownBy(of(Health::ok)::whatIsWrongIsSaidInOneSentenceInTime).isInstanceOf(AssertionError.class);
    }

    @Test
    void aNewModuleThatComplainsIsFound() {
        HealthCheckContract sickly = of(() -> Health.critical("Nothing is here yet."));

        assertThatThrownBy(sickly::aNewModuleIsWell).isInstanceOf(AssertionError.class);
    }

    @Test
    void aCheckThatChangesSomethingIsFound() {
        AtomicInteger asked = new AtomicInteger();
        HealthCheckContract counting = of(() -> Health.critical("Asked %d times.".formatted(asked.incrementAndGet())));

        assertThatThrownBy(counting::askingTwiceAnswersTheSame).isInstanceOf(AssertionError.class);
    }

    private static HealthCheckContract of(HealthCheck check) {
        return new HealthCheckContract() {
            @Override
            protected HealthCheck healthy() {
                return check;
            }

            @Override
            protected HealthCheck broken() {
                return check;
            }
        };
    }
}
