package se.samverkstad.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms that belong together share a term. */
final class SwedishTest {
    @Test
    void inflectedFormsHaveOneStem() {
        for (String forms : List.of(
                "försörjningsstöd försörjningsstödet försörjningsstödets",
                "öppenvård öppenvården öppenvårdens",
                "avsnitt avsnittet avsnitten",
                "brukare brukaren brukarna brukarnas",
                "insats insatsen insatser insatserna",
                "anhörig anhöriga anhörigas",
                "barn barnet barnen barnens",
                "kvinna kvinnan kvinnor kvinnorna kvinnors",
                "enhet enheten enheter enheterna enhetens",
                "möte mötet möten mötena",
                "diagnos diagnosen diagnoser",
                "process processen processer",
                "hem hemmet hemmen",
                "arbete arbetet arbeten",
                "kommun kommuns kommunen kommuner",
                "kurs kursen kurser",
                "Lindgren Lindgrens")) {
            assertThat(Arrays.stream(forms.split(" "))
                            .map(form -> Forms.of(form).stem())
                            .distinct())
                    .as(forms)
                    .hasSize(1);
        }
    }

    @Test
    void dotsMayBeMissing() {
        assertThat(Forms.of("oppenvard").stem()).isEqualTo(Forms.of("Öppenvård").folded());
        assertThat(Forms.of("Idén").folded()).isEqualTo(Forms.of("iden").folded());
        assertThat(Folding.of("æøßü")).isEqualTo("aeossu");
    }

    @Test
    void wordsThatWerePutTogetherAreTakenApart() {
        assertThat(Forms.of("försörjningsstödet").parts()).containsExactly("forsorjning", "stod");
        assertThat(Forms.of("öppenvården").parts()).containsExactly("opp", "vard");
        assertThat(Forms.of("oppenvard").parts()).containsExactly("opp", "vard");
        assertThat(Forms.of("familjehemsplacering").parts()).isEmpty();
        assertThat(Forms.of("barnavårdsutredning").parts()).hasSize(3);
        assertThat(Forms.of("vård").parts()).isEmpty();
    }

    @Test
    void aPartIsTheStemThatItsWordIsFoundBy() {
        for (String word : List.of("försörjningsstöd", "öppenvård", "uppföljningsmöte", "kvinnojour")) {
            assertThat(Forms.of(word).parts())
                    .as(word)
                    .hasSize(2)
                    .allSatisfy(part -> assertThat(part).isNotBlank());
        }
        assertThat(Forms.of("kvinnojour").parts().get(0))
                .isEqualTo(Forms.of("kvinna").folded());
        assertThat(Forms.of("öppenvård").parts().get(1))
                .isEqualTo(Forms.of("vården").folded());
    }

    @Test
    void littleWordsAreAskedForOnlyWhenNothingElseIs() {
        assertThat(Swedish.asked("stöd för barn")).extracting(Forms::written).containsExactly("stod", "barn");
        assertThat(Swedish.asked("för och om")).hasSize(3);
        assertThat(Swedish.asked(" ?! ")).isEmpty();
        assertThat(Swedish.asked("ord ".repeat(40))).hasSize(12);
    }
}
