package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Asks again and again until something is as it should be, and fails when it is not so in time. */
final class Await {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private Await() {}

    /** Waits until it holds. */
    static void that(String what, Duration limit, Callable<Boolean> holds) throws Exception {
        answer(what, limit, holds, Boolean::booleanValue);
    }

    /** @return the first answer that is as it should be */
    static <T> T answer(String what, Duration limit, Callable<T> question, Predicate<? super T> asItShould)
            throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        T answer = question.call();
        while (!asItShould.test(answer)) {
            assertThat(System.nanoTime())
                    .as("still waiting for %s after %s: %s", what, limit, answer)
                    .isLessThan(end);
            LockSupport.parkNanos(PAUSE);
            answer = question.call();
        }
        return answer;
    }
}
