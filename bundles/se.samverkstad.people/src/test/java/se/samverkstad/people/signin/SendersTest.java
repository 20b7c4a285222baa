package se.samverkstad.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.samverkstad.people.SteppingClock;

final class SendersTest {
    private final SteppingClock clock = new SteppingClock();
    private final Senders senders = new Senders(clock);

    @Test
    void twentyWrongAttemptsAMinuteAndTheNextWaits() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(senders.wait("192.0.2.1")).isZero();
            senders.wrong("192.0.2.1");
            clock.step(Duration.ofSeconds(1));
        }

        assertThat(senders.wait("192.0.2.1")).isEqualTo(Duration.ofSeconds(40));
        assertThat(senders.wait("192.0.2.2")).isZero();
        clock.step(Duration.ofSeconds(40));
        assertThat(senders.wait("192.0.2.1")).isZero();
        senders.wrong("192.0.2.1");
        assertThat(senders.wait("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoComesFromNowhereIsNotSlowedTogether() {
        for (int attempt = 0; attempt < 50; attempt++) {
            senders.wrong("");
        }

        assertThat(senders.wait("")).isZero();
    }

    @Test
    void underAnAttackFromManyAddressesEachHasThreeAttemptsUntilItIsOver() {
        for (int sender = 0; sender < 310; sender++) {
            senders.wrong("address " + sender);
        }
        senders.wrong("192.0.2.1");
        senders.wrong("192.0.2.1");
        assertThat(senders.wait("192.0.2.1")).isZero();
        senders.wrong("192.0.2.1");

        assertThat(senders.wait("192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
        assertThat(senders.wait("192.0.2.9")).isZero();
        clock.step(Duration.ofMinutes(1));
        for (int attempt = 0; attempt < 19; attempt++) {
            senders.wrong("192.0.2.1");
        }
        assertThat(senders.wait("192.0.2.1")).isZero();
    }
}
