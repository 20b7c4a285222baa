package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UrlEncodedTest {
    @Test
    void whatIsSaidTwiceIsReadOnceAndTheFirstCounts() {
        Form form = new Form(UrlEncoded.parse("roll=reader&roll=log-reviewer&namn="), Map.of());

        assertThat(form.first("roll")).contains("reader");
        assertThat(UrlEncoded.parse("a=1&&b&a=2=3").entrySet())
                .extracting(Map.Entry::getKey, Map.Entry::getValue)
                .containsExactly(tuple("a", List.of("1", "2=3")), tuple("b", List.of("")));
    }

    @Test
    void halfAnEscapeIsRefused() {
        assertThatThrownBy(() -> UrlEncoded.parse("namn=%C3%")).hasMessage("400 request");
    }

    @Test
    void whatPostgresqlStoresInNoTextIsRefused() {
        assertThatThrownBy(() -> UrlEncoded.parse("sok=a%00b")).hasMessage("400 request");
    }

    @Test
    void oneFieldTooManyIsRefused() {
        String most = "a=1&".repeat(UrlEncoded.MOST_FIELDS);

        assertThat(UrlEncoded.parse(most)).hasSize(1);
        assertThatThrownBy(() -> UrlEncoded.parse(most + "b=2")).hasMessage("413 fields");
    }
}
