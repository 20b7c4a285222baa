package se.samverkstad.api.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.feed.Event.Span;

final class LimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void eachKindSaysWhatItIsAnsweredWith() {
        assertThat(FeedKind.CALENDAR.content()).isEqualTo(Events.class);
        assertThat(FeedKind.RSS.content()).isEqualTo(Items.class);
        assertThat(FeedKind.CSV.content()).isEqualTo(Rows.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "podcast", "//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", "/ a"})
    void aPathStaysInTheInstallation(String path) {
        assertThatThrownBy(() -> item("1", path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/podcast", "/podcast/avsnitt/1?a=1#b", "/å/ä"})
    void aPathFromTheRootIsOne(String path) {
        assertThat(item("1", path).path()).isEqualTo(path);
    }

    @Test
    void nothingIsThereTwiceAndNothingIsNameless() {
        assertThatThrownBy(() -> new Items(List.of(item("1", "/"), item("1", "/"))))
                .hasMessageContaining("'1' is there twice");
        assertThatThrownBy(() -> item(" ", "/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Item("1", " ", "/", "", "", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreThanAProgramCanTakeIsRefusedWhereItIsMade() {
        List<Item> many = IntStream.rangeClosed(0, Items.MOST)
                .mapToObj(i -> item("" + i, "/"))
                .toList();
        assertThatThrownBy(() -> new Items(many)).hasMessageContaining("at most " + Items.MOST);
        assertThatThrownBy(() -> new Rows(List.of("a"), Collections.nCopies(Rows.MOST + 1, List.of(Cell.NONE))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRowHasACellForEveryColumn() {
        assertThatThrownBy(() -> new Rows(List.of("a", "b"), List.of(List.of(Cell.NONE))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rows(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Span.Timed(NOW, NOW.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        LocalDate day = LocalDate.parse("2026-12-24");
        assertThatThrownBy(() -> new Span.Days(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Span.Days(day, day).last()).isEqualTo(day);
    }

    private static Item item(String id, String path) {
        return new Item(id, "Titel", path, "", "", NOW);
    }
}
