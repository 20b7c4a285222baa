package se.samverkstad.podcast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PublishGateTest {
    private static final Words WHOLE = new Words("Titel", "Kort", "Allt som sägs", "Chefer");

    @Test
    void aWholeEpisodeLacksNothing() {
        assertThat(PublishGate.missing(WHOLE, true, false)).isEmpty();
    }

    @Test
    void anEmptyEpisodeLacksAllFiveInTheOrderOfTheForm() {
        assertThat(PublishGate.missing(new Words(" ", "", "\n", ""), false, false))
                .containsExactly(Need.values());
    }

    @Test
    void withoutATextVersionNothingIsPublishedImportedOrNot() {
        Words words = new Words("Titel", "Kort", " \n ", "Chefer");

        assertThat(PublishGate.missing(words, true, false)).containsExactly(Need.TEXT_VERSION);
        assertThat(PublishGate.missing(words, true, true)).containsExactly(Need.TEXT_VERSION);
    }

    @Test
    void anImportedEpisodeNeedsNoSummaryOrAudienceOfOurs() {
        assertThat(PublishGate.missing(new Words("Titel", "", "Text", ""), true, true))
                .isEmpty();
    }
}
