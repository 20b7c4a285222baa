package se.samverkstad.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A beginning is sought by what the words that begin so were put in as, and by nothing of other words. */
final class BeginningsTest {
    private static final String LONG = "verksamhetsuppfoljningsprogrammet";

    private static List<String> terms(String word) {
        List<String> terms = new ArrayList<>();
        Beginnings.WRITTEN.of(word, terms::add);
        return terms;
    }

    private static boolean finds(String beginning, String word) {
        Beginnings.Sought sought = Beginnings.WRITTEN.sought(beginning);
        return terms(word).stream()
                .anyMatch(term -> sought.whole() ? term.equals(sought.term()) : term.startsWith(sought.term()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"op", "oppenvard", "forsorjningsstodet", "nummer4711", "verksamhetsuppfoljningen", LONG})
    void everyBeginningOfAWordFindsIt(String word) {
        for (int length = 2; length <= word.length(); length++) {
            assertThat(finds(word.substring(0, length), word))
                    .as("%d letters", length)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oq", "verksamhetsuppfoljningsplan", "verksamhetsuppg", "erksamhet", LONG + "s"})
    void nothingElseDoes(String other) {
        assertThat(finds(other, LONG)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oppenvard", LONG})
    void aWordIsPutInOncePerStepUpToTheOneThatHoldsIt(String word) {
        assertThat(terms(word)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(10);
        assertThat(terms(word).get(terms(word).size() - 1)).endsWith(word);
    }
}
