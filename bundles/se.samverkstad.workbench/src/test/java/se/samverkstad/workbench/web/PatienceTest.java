package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PatienceTest {
    private final AtomicLong now = new AtomicLong(7);
    private final Patience body = new Patience(new ByteArrayInputStream(new byte[100_000]), now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void aByteNowAndThenIsWaitedForTwentySeconds() throws Exception {
        for (int second = 1; second <= 20; second++) {
            pass(Duration.ofSeconds(1));
            assertThat(body.read()).isZero();
        }
        pass(Duration.ofSeconds(1));

        assertThatThrownBy(body::read).isInstanceOf(Refusal.class).hasMessage("408 slow");
        assertThatThrownBy(() -> body.read(new byte[10])).hasMessage("408 slow");
    }

    @Test
    void aPoorLineIsWaitedForToTheEnd() throws Exception {
        int read = 0;
        for (int count = body.read(new byte[600]); count >= 0; count = body.read(new byte[600])) {
            read += count;
            pass(Duration.ofSeconds(1));
        }

        assertThat(read).isEqualTo(100_000);
        assertThat(Duration.ofNanos(now.get())).isGreaterThan(Duration.ofMinutes(2));
    }

    @Test
    void theEndIsNoReasonToRefuse() throws IOException {
        body.readAllBytes();
        pass(Duration.ofMinutes(10));

        assertThat(body.read()).isNegative();
    }
}
