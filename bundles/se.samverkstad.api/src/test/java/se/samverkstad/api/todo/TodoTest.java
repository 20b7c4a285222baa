package se.samverkstad.api.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TodoTest {
    @Test
    void itHasADayOnlyWhenOneIsSet() {
        Todo todo = Todo.of("01890a5d-ac96", "Publicera Det första mötet", "/podcast/avsnitt/1?flik=a#b", 0);

        assertThat(todo.by()).isEmpty();
        assertThat(todo.by(LocalDate.parse("2026-12-01")).by()).contains(LocalDate.parse("2026-12-01"));
    }

    @Test
    void aSentenceFitsARow() {
        assertThat(Todo.of("a", "x".repeat(Todo.LONGEST), "/a", 1).sentence()).hasSize(Todo.LONGEST);
        assertThatThrownBy(() -> Todo.of("a", "x".repeat(Todo.LONGEST + 1), "/a", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Publicera, /a, 1",
        "a b, Publicera, /a, 1",
        "a, ' ', /a, 1",
        "a, Publicera, a, 1",
        "a, Publicera, //example.org/a, 1",
        "a, Publicera, https://example.org/a, 1",
        "a, Publicera, /a, -1"
    })
    void whatIsWrongIsRefused(String id, String sentence, String path, int minutes) {
        assertThatThrownBy(() -> Todo.of(id, sentence, path, minutes)).isInstanceOf(IllegalArgumentException.class);
    }
}
