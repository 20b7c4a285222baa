package se.samverkstad.modules.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkstad.modules.table.Label;

final class DefinitionTest {
    private static final Key KEY = new Key("p", "a");

    @ParameterizedTest
    @CsvSource({
        "20,",
        "1,",
        "100,",
        "0,Avsnitt: skriv minst 1.",
        "101,Avsnitt: skriv högst 100.",
        "2.5,'Avsnitt: skriv ett heltal, utan decimaler.'",
        "många,'Avsnitt: skriv ett heltal, utan decimaler.'",
        "99999999999,'Avsnitt: skriv ett heltal, utan decimaler.'",
        "'',Avsnitt: fyll i ett värde."
    })
    void aNumberIsExaminedInWords(String value, String fault) {
        assertThat(Definitions.episodes("20").fault(List.of(value)).map(Label::sv))
                .isEqualTo(java.util.Optional.ofNullable(fault));
    }

    @Test
    void numbersAreTakenAsPeopleWriteThem() {
        Definition share = Definitions.text(KEY, Kind.DOUBLE, 0, true, "0.5");

        assertThat(Definitions.episodes("20").tidy(List.of(" 1\u00a0000 "))).containsExactly("1000");
        assertThat(share.tidy(List.of("0,25"))).containsExactly("0.25");
        assertThat(share.fault(List.of("0.25"))).isEmpty();
        assertThat(share.fault(List.of("NaN"))).isPresent();
        assertThat(share.value(List.of("0.25"))).contains(0.25);
    }

    @Test
    void onlyTheOptionsCanBeChosen() {
        Definition order = Definitions.oneOf(KEY, "newest", "newest", "oldest");

        assertThat(order.fault(List.of("oldest"))).isEmpty();
        assertThat(order.fault(List.of("random")).map(Label::sv)).contains("Ordning: välj ett av alternativen.");
        assertThat(order.words(List.of("oldest")).sv()).isEqualTo("Valet oldest");
    }

    @Test
    void aTextWithAnEmptyDefaultMayBeEmptyAndOneWithoutAnyMayNot() {
        assertThat(Definitions.text(KEY, Kind.STRING, 0, true, "").fault(List.of("")))
                .isEmpty();
        assertThat(Definitions.text(KEY, Kind.STRING, 0, true).fault(List.of("")))
                .isPresent();
        assertThat(Definitions.text(KEY, Kind.STRING, 0, false, "x").fault(List.of("")))
                .isEmpty();
    }

    @Test
    void manyValuesBecomeWhatTheCardinalityAsksFor() {
        Definition array = Definitions.text(KEY, Kind.INTEGER, 3, true, "1");
        Definition collection = Definitions.text(KEY, Kind.STRING, Integer.MIN_VALUE, false);

        assertThat(array.tidy(List.of("1", "", " 2 "))).containsExactly("1", "2");
        assertThat(array.value(List.of("1", "2")).orElseThrow()).isEqualTo(new Integer[] {1, 2});
        assertThat(array.fault(List.of("1", "2", "3", "4")).map(Label::sv)).contains("Text: skriv högst 3 värden.");
        assertThat(collection.value(List.of("a", "b"))).contains(new Vector<>(List.of("a", "b")));
        assertThat(collection.value(List.of())).contains(new Vector<>());
    }

    @Test
    void aSecretIsNeverPutIntoWords() {
        Definition secret = Definitions.text(KEY, Kind.PASSWORD, 0, false);

        assertThat(secret.words(List.of("hemlis")).sv()).doesNotContain("hemlis");
        assertThat(secret.tidy(List.of(" med blanksteg "))).containsExactly(" med blanksteg ");
    }

    @Test
    void textsHaveAnEnd() {
        Definition text = Definitions.text(KEY, Kind.STRING, 0, true, "");

        assertThat(text.fault(List.of("a".repeat(Definition.LONGEST)))).isEmpty();
        assertThat(text.fault(List.of("a".repeat(Definition.LONGEST + 1)))).isPresent();
    }
}
