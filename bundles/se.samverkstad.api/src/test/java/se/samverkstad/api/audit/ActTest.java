package se.samverkstad.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;

final class ActTest {
    @Test
    void lineBreaksCannotBeginAnEntryOfTheirOwn() {
        Act act = new Act(
                "module.installed",
                By.person("1", "Anna\r\nnumber=2"),
                "pod\ncast\u2028x",
                Map.of(Act.NAME, "a\rb\u0000c\u202ed"));

        assertThat(act.by().name()).isEqualTo("Anna number=2");
        assertThat(act.target()).isEqualTo("pod cast x");
        assertThat(act.detail(Act.NAME)).isEqualTo("a b c d");
    }

    @Test
    void aPersonalNumberNeverComesIn() {
        Act act = Act.of("person.added", By.person("1", "Bo 19121212-1212"), "121212-1212")
                .named("Tolvan 201212121212");

        assertThat(act.toString()).doesNotContain("1212");
    }

    @Test
    void keysAndHashesStayWhole() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        assertThat(Act.of("module.updated", By.SYSTEM, "01a201cc-767a-7ed9-83a4-244fbbe2ba90")
                        .with("plan", hash)
                        .toString())
                .contains("01a201cc-767a-7ed9-83a4-244fbbe2ba90", hash);
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(Act.of("a.b", By.SYSTEM, "å".repeat(1_000)).target())
                .hasSize(300)
                .endsWith("…");
    }

    @Test
    void whatNamesNothingIsRefused() {
        assertThatThrownBy(() -> Act.of("Person added", By.SYSTEM, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Act.of("a.b", By.SYSTEM, "").with("Two words", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, 21).forEach(i -> many.put("x" + i, ""));
        assertThatThrownBy(() -> new Act("a.b", By.SYSTEM, "", many)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGuestIsNobodyWhoIsKnown() {
        assertThat(By.of(Principal.anonymous())).isEqualTo(By.UNKNOWN);
    }
}
