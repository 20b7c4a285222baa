package se.samverkstad.testkit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.work.WaitingWork;

/**
 * What a plan relies on when it tells what rests while a module is away: whole sentences with numbers, without any name.
 * Extended by one test class for each source of a module. Nothing waits before each test.
 */
public abstract class WaitingWorkContract {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    /** A longer sentence is left out of the plan. */
    private static final int LONGEST = 200;

    /** The source, wired as the framework does it. */
    protected abstract WaitingWork work() throws Exception;

    /** Puts things so that something waits. */
    protected abstract void makeWaiting() throws Exception;

    /** Does what waits, so that nothing does. */
    protected abstract void makeDone() throws Exception;

    /** The names and titles in what {@link #makeWaiting} made; none of them may be told. */
    protected abstract Set<String> names();

    @Test
    final void whatWaitsIsToldUntilItIsDone() throws Exception {
        assertThat(asked(SWEDISH)).as("before anything waits").isEmpty();

        makeWaiting();
        assertThat(asked(SWEDISH)).isNotEmpty();

        makeDone();
        assertThat(asked(SWEDISH)).as("when it is done").isEmpty();
        assertThat(asked(ENGLISH)).as("when it is done, in English").isEmpty();
    }

    @Test
    final void itIsToldInWholeSentencesWithNumbers() throws Exception {
        makeWaiting();

        for (Locale language : List.of(SWEDISH, ENGLISH)) {
            assertThat(asked(language))
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence)
                            .matches("[\\p{Lu}\\p{Nd}].*\\.")
                            .containsPattern("\\p{Nd}")
                            .doesNotContain("{0", "!")
                            .hasSizeLessThanOrEqualTo(LONGEST));
        }
    }

    @Test
    final void itIsSaidInBothLanguages() throws Exception {
        makeWaiting();
        List<String> swedish = asked(SWEDISH);
        List<String> english = asked(ENGLISH);

        assertThat(english).hasSameSizeAs(swedish);
        for (int i = 0; i < swedish.size(); i++) {
            assertThat(english.get(i)).isNotEqualTo(swedish.get(i));
        }
    }

    @Test
    final void nobodyIsTold() throws Exception {
        makeWaiting();

        for (Locale language : List.of(SWEDISH, ENGLISH)) {
            assertThat(asked(language)).allSatisfy(sentence -> {
                assertThat(PersonalNumbers.in(sentence)).as(sentence).isFalse();
                names().forEach(name -> assertThat(sentence).doesNotContain(name));
            });
        }
    }

    @Test
    final void toAskChangesNothing() throws Exception {
        makeWaiting();

        assertThat(asked(SWEDISH)).isEqualTo(asked(SWEDISH));
    }

    private List<String> asked(Locale language) throws Exception {
        return work().whileAway(language);
    }
}
