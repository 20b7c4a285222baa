package se.samverkstad.people.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class HashingTest {
    @Test
    void moreThanThereArePlacesForAreRefusedAfterTheirPatience() throws Exception {
        Hashing hashing = new Hashing(1, 50);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<?> first = CompletableFuture.runAsync(() -> hashing.run(() -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }));
        inside.await();

        assertThat(hashing.run(() -> true)).isEmpty();
        go.countDown();
        first.get();
        assertThat(hashing.run(() -> true)).contains(true);
    }
}
