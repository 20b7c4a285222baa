package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Space;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;

final class RoomTest {
    private static final Label NAME = new Label("Podd", "Podcast");

    @Test
    void whatWouldNotFitIsRefusedWithBothNumbers() {
        Room room = new Room(() -> 9_000_000);

        assertThat(room.of(plan(1_000_000))).isEqualTo(new Space(10_388_608, 9_000_000));
        assertThatThrownBy(() -> room.require(plan(1_000_000))).isInstanceOfSatisfying(ModuleRefusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(Code.STORAGE);
            assertThat(refusal.sentence().sv()).contains("11\u00a0MB ledigt", "9\u00a0MB finns");
        });
    }

    @Test
    void whatFitsAndWhatBringsNothingIsNot() {
        new Room(() -> 20_000_000).require(plan(1_000_000));
        new Room(() -> 0).require(plan(0));
    }

    private static Plan plan(long bytes) {
        Plan.Step step = new Plan.Step(
                Verb.UPDATE,
                "podcast",
                NAME,
                NAME,
                Optional.empty(),
                Optional.of("1.0.0"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                bytes,
                List.of());
        return PlanJson.hashed(new Plan("", "a", "b", List.of(step)));
    }
}
