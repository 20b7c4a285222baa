package se.samverkstad.api.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The names and types of component property types, DS §112.8.2. */
final class TypedSettingsTest {
    enum Order {
        NEWEST,
        OLDEST
    }

    @interface Everything {
        String PREFIX_ = "x.";

        String text() default "usual";

        boolean yes_no();

        int whole__number() default 20;

        long large() default 5L;

        double share();

        char sign();

        Order order$() default Order.NEWEST;

        String[] some$_$tags() default {"a"};

        int[] numbers();
    }

    private static Everything of(Map<String, List<String>> values) {
        return TypedSettings.of(Everything.class, values);
    }

    @Test
    void everyTypeIsReadByTheNameOfItsMethod() {
        Everything all = of(Map.of(
                "x.text", List.of("å"),
                "x.yes.no", List.of("true"),
                "x.whole_number", List.of("7"),
                "x.large", List.of("9000000000"),
                "x.share", List.of("0.5"),
                "x.sign", List.of("ö"),
                "x.order", List.of("OLDEST"),
                "x.some-tags", List.of("b", "c"),
                "x.numbers", List.of("1", "2")));

        assertThat(all.text()).isEqualTo("å");
        assertThat(all.yes_no()).isTrue();
        assertThat(all.whole__number()).isEqualTo(7);
        assertThat(all.large()).isEqualTo(9_000_000_000L);
        assertThat(all.share()).isEqualTo(0.5);
        assertThat(all.sign()).isEqualTo('ö');
        assertThat(all.order$()).isEqualTo(Order.OLDEST);
        assertThat(all.some$_$tags()).containsExactly("b", "c");
        assertThat(all.numbers()).containsExactly(1, 2);
        assertThat(all.annotationType()).isEqualTo(Everything.class);
        assertThat(all.equals(of(Map.of()))).isFalse();
        assertThat(Set.of(all)).contains(all);
        assertThat(all.toString()).startsWith("Everything{");
    }

    @Test
    void whatNobodyGaveHasTheDefaultOrNothing() {
        Everything none = of(Map.of());

        assertThat(none.text()).isEqualTo("usual");
        assertThat(none.yes_no()).isFalse();
        assertThat(none.whole__number()).isEqualTo(20);
        assertThat(none.share()).isZero();
        assertThat(none.order$()).isEqualTo(Order.NEWEST);
        assertThat(none.some$_$tags()).containsExactly("a");
        assertThat(none.numbers()).isEmpty();
        assertThat(of(Map.of("x.whole_number", List.of(), "x.numbers", List.of()))
                        .whole__number())
                .isZero();
    }

    @Test
    void whoChangesAnArrayChangesTheirCopy() {
        Everything all = of(Map.of("x.some-tags", List.of("b")));
        all.some$_$tags()[0] = "other";

        assertThat(all.some$_$tags()).containsExactly("b");
    }

    @Test
    void aTypeThatCannotTakeAValueIsAFault() {
        assertThatThrownBy(() -> of(Map.of("x.order", List.of("SIDEWAYS"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SIDEWAYS");
        assertThatThrownBy(() -> TypedSettings.of(String.class, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
