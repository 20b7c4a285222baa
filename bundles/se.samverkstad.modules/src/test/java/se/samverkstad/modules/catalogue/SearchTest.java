package se.samverkstad.modules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.table.Label;

final class SearchTest {
    private static final List<OfferedModule> ALL = List.of(
            module("arende", "Ärendeöversikt", "Cases", "Se var ett samråd står.", "uppfoljning"),
            module("samrad", "Samråd", "Consultation", "Möten med invånare.", "moten"),
            module("podcast", "Forskningspodd", "Research podcast", "Avsnitt att lyssna på.", "strand", "ljud"),
            module("artavla", "Artavla", "Species board", "Växter och djur.", "natur"));

    private static OfferedModule module(String id, String sv, String en, String purpose, String... tags) {
        return new OfferedModule(
                id,
                new Label(sv, en),
                new Label(purpose, "For " + en + "."),
                "1.0.0",
                "",
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(tags),
                false);
    }

    private static List<String> found(String words) {
        return new Search(words).among(ALL).stream().map(OfferedModule::module).toList();
    }

    @Test
    void withoutWordsAllAreFoundInSwedishOrder() {
        assertThat(found("  ")).containsExactly("artavla", "podcast", "samrad", "arende");
    }

    @Test
    void whoeverLeavesOutDotsAndRingsFindsThemAndTheOtherWayRound() {
        assertThat(found("samrad")).containsExactly("samrad", "arende");
        assertThat(found("SAMRÅD")).containsExactly("samrad", "arende");
        assertThat(found("arendeoversikt")).containsExactly("arende");
        assertThat(found("a\u0308rende")).containsExactly("arende");
        assertThat(found("växter")).containsExactly("artavla");
    }

    @Test
    void theNameCountsMoreThanTheTagAndTheTagMoreThanThePurpose() {
        assertThat(found("podd")).containsExactly("podcast");
        assertThat(found("ljud")).containsExactly("podcast");
        assertThat(found("ar")).startsWith("artavla", "arende").contains("samrad");
    }

    @Test
    void everyWordHasToBeFoundInEitherLanguage() {
        assertThat(found("research lyssna")).containsExactly("podcast");
        assertThat(found("research möten")).isEmpty();
        assertThat(found("%_ ' (")).hasSize(4);
    }
}
