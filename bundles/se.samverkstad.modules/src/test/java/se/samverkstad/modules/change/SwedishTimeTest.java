package se.samverkstad.modules.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.modules.change.ModuleRefusal.Code;

final class SwedishTimeTest {
    @Test
    void theWallInSwedenIsMeantInSummerAndWinter() {
        assertThat(SwedishTime.parse("2026-12-01T18:00")).isEqualTo(Instant.parse("2026-12-01T17:00:00Z"));
        assertThat(SwedishTime.parse("2026-07-01 18:00")).isEqualTo(Instant.parse("2026-07-01T16:00:00Z"));
        assertThat(SwedishTime.parse("2026-12-01T18:00Z")).isEqualTo(Instant.parse("2026-12-01T18:00:00Z"));
        assertThat(SwedishTime.parse("2026-12-01T18:00+02:00")).isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));
    }

    @Test
    void aTimeThatTheClockIsSetPastDoesNotCome() {
        assertThatThrownBy(() -> SwedishTime.parse("2027-03-28T02:30"))
                .isInstanceOfSatisfying(ModuleRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(Code.UNREADABLE);
                    assertThat(refusal.sentence().sv()).contains("02:30", "2027-03-28", "ställs fram");
                });
        assertThat(SwedishTime.parse("2027-03-28T03:00")).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void aTimeThatComesTwiceIsTheFirstOfThem() {
        Instant first = SwedishTime.parse("2026-10-25T02:30");

        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(SwedishTime.twice(first)).isTrue();
        assertThat(SwedishTime.twice(SwedishTime.parse("2026-10-25T03:00"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i morgon", "2026-13-01T18:00", "2026-12-01", "18:00", "2026-12-01T25:00"})
    void whatIsNoTimeIsNamed(String text) {
        assertThatThrownBy(() -> SwedishTime.parse(text))
                .isInstanceOfSatisfying(
                        ModuleRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.UNREADABLE));
    }
}
