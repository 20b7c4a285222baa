package se.samverkstad.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrefixTest {
    @Test
    void aShortIdIsItsOwnPrefix() {
        assertThat(Prefix.of("podcast", 0)).isEqualTo("podcast_");
        assertThat(Prefix.of("coproduction", 0)).isEqualTo("coproduction_");
        assertThat(Prefix.of("a-b", 0)).isEqualTo("a__b_");
    }

    @Test
    void aLongIdIsSixLettersAndAHash() {
        assertThat(Prefix.of("administration", 0)).matches("admini[0-9a-f]{5}_");
        assertThat(Prefix.of("administration", 1))
                .matches("admini[0-9a-f]{5}_")
                .isNotEqualTo(Prefix.of("administration", 0));
        assertThat(Prefix.of("a1-2-3-4-5-6-7-8", 0)).matches("a[0-9a-f]{5}_");
    }

    @Test
    void noPrefixFollowedByALetterBeginsAnother() {
        List<String> ids = List.of("a", "a-", "a--", "a-b", "a--b", "a-b-c", "ab", "b-c");
        for (String one : ids) {
            for (String other : ids) {
                if (!one.equals(other)) {
                    assertThat(Prefix.of(other, 0) + "x").doesNotMatch(Prefix.of(one, 0) + "[a-z].*");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "-a", "a_b", "a.b", "å", "abcdefghijabcdefghijabcdefghij12", "a\n"})
    void whatIsNoIdIsRefused(String id) {
        assertThatThrownBy(() -> Prefix.of(id, 0)).hasMessageContaining("not the id of a module");
    }
}
