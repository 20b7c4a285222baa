package se.samverkstad.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.store.TestStores;

final class StepsTest {
    @TempDir
    Path home;

    private final List<String> done = new ArrayList<>();
    private TestStores stores;
    private Steps steps;
    private Ticks ticks;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        steps = new Steps(stores.of("demo", Steps.class), Clock.systemUTC());
        ticks = new Ticks(stores.of("demo", Steps.class), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aStepIsTakenOnce() throws Exception {
        steps.once("first", () -> done.add("first"));
        steps.once("first", () -> done.add("first"));

        assertThat(done).containsExactly("first");
    }

    @Test
    void aStepThatFailedIsTakenAgain() throws Exception {
        assertThatThrownBy(() -> steps.once("first", () -> {
                    throw new IllegalStateException("cut off");
                }))
                .isInstanceOf(IllegalStateException.class);

        steps.once("first", () -> done.add("again"));

        assertThat(done).containsExactly("again");
    }

    @Test
    void aTickIsThePersonsOwnAndCanBeTakenBack() {
        ticks.set("elsa", Thing.LISTEN, true);
        ticks.set("elsa", Thing.LISTEN, true);
        ticks.set("elsa", Thing.UPDATE, true);
        ticks.set("elsa", Thing.UPDATE, false);

        assertThat(ticks.of("elsa")).containsExactly("listen");
        assertThat(ticks.of("siv")).isEmpty();
    }
}
