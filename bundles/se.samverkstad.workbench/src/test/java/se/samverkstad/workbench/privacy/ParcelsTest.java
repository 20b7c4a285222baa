package se.samverkstad.workbench.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;

final class ParcelsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void aListOfAnyLengthComesBackWhole(int length) {
        List<String> sets = IntStream.range(0, length)
                .mapToObj("a-name-that-is-as-long-as-a-name-may-be-%02d"::formatted)
                .toList();

        Act act = Parcels.on(Act.of("data.purge-planned", By.SYSTEM, "podcast"), "sets", sets);

        Map<String, String> detail = act.detail();
        assertThat(detail.values()).allSatisfy(each -> assertThat(each).doesNotContain("…"));
        assertThat(Parcels.of(name -> detail.getOrDefault(name, ""), "sets")).isEqualTo(sets);
    }
}
