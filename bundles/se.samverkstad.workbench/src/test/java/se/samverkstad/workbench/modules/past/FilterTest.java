package se.samverkstad.workbench.modules.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FilterTest {
    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "0000-01-01", "+10000-01-01", "2026-02-30", "i dag", ""})
    void aDayThatIsNoneIsNotLookedFor(String day) {
        Filter filter =
                Filter.of(name -> name.equals("till") || name.equals("fran") ? Optional.of(day) : Optional.empty());

        assertThat(filter.open()).isTrue();
        assertThat(filter.selection(List.of(), 1)).isNotNull();
    }
}
