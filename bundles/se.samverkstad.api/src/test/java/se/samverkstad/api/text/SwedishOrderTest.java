package se.samverkstad.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SwedishOrderTest {
    @Test
    void wordsSortAsInASwedishWordList() {
        List<String> sorted =
                List.of("Alingsås", "élan", "Vara", "vz", "wa", "Wadköping", "Zinkgruvan", "Åmål", "Älvmark", "Örebro");

        assertThat(Stream.of(
                                "Örebro",
                                "Älvmark",
                                "wa",
                                "Wadköping",
                                "vz",
                                "Alingsås",
                                "Åmål",
                                "élan",
                                "Zinkgruvan",
                                "Vara")
                        .sorted(Comparator.comparing(SwedishOrder::key)))
                .isEqualTo(sorted);
    }

    @Test
    void theSameWordWrittenWithCombiningMarksSortsTheSame() {
        assertThat(SwedishOrder.key(Normalizer.normalize("Åmål", Normalizer.Form.NFD)))
                .isEqualTo(SwedishOrder.key("Åmål"));
    }
}
