package se.samverkstad.testkit.work;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.work.WaitingWork;

/** The contract passes a source that keeps it, as run here by inheritance, and finds those that do not. */
final class WaitingWorkContractTest extends WaitingWorkContract {
    private int answers;

    @Override
    protected WaitingWork work() {
        return language -> {
            String rest = language.getLanguage().equals("en") ? " answers are awaited." : " svar väntas in.";
            return answers == 0 ? List.of() : List.of(answers + rest);
        };
    }

    @Override
    protected void makeWaiting() {
        answers = 3;
    }

    @Override
    protected void makeDone() {
        answers = 0;
    }

    @Override
    protected Set<String> names() {
        return Set.of("Anna Ek");
    }

    @Test
    void aSourceThatTellsOfNothingIsFound() {
        assertThatThrownBy(of("3 svar väntas in.")::whatWaitsIsToldUntilItIsDone)
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(of()::whatWaitsIsToldUntilItIsDone).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatIsNoSentenceWithANumberIsFound() {
        for (String sentence : List.of("3 svar", "svar väntas in: 3.", "Svar väntas in.", "{0} svar av 3 väntas in.")) {
            assertThatThrownBy(of(sentence)::itIsToldInWholeSentencesWithNumbers)
                    .as(sentence)
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void aSentenceThatAPlanLeavesOutIsFound() {
        assertThatThrownBy(of("3 " + "svar ".repeat(40) + "väntas in.")::itIsToldInWholeSentencesWithNumbers)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void oneLanguageForAllIsFound() {
        assertThatThrownBy(of("3 svar väntas in.")::itIsSaidInBothLanguages).isInstanceOf(AssertionError.class);
    }

    @Test
    void aNameAndAPersonalNumberAreFound() {
        assertThatThrownBy(of("1 svar från Anna Ek väntas in.")::nobodyIsTold).isInstanceOf(AssertionError.class);
        assertThatThrownBy(of("1 svar från 121212-1212 väntas in.")::nobodyIsTold)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aSourceThatChangesSomethingIsFound() {
        AtomicInteger asked = new AtomicInteger();
        WaitingWorkContract counting = of(language -> List.of(asked.incrementAndGet() + " svar väntas in."));

        assertThatThrownBy(counting::toAskChangesNothing).isInstanceOf(AssertionError.class);
    }

    private static WaitingWorkContract of(String... sentences) {
        return of(language -> List.of(sentences));
    }

    private static WaitingWorkContract of(WaitingWork work) {
        return new WaitingWorkContract() {
            @Override
            protected WaitingWork work() {
                return work;
            }

            @Override
            protected void makeWaiting() {
                // As it is.
            }

            @Override
            protected void makeDone() {
                // As it is.
            }

            @Override
            protected Set<String> names() {
                return Set.of("Anna Ek");
            }
        };
    }
}
