package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | sv",
                "'' | sv",
                "en | en",
                "en-US,sv;q=0.5 | en",
                "sv-FI,en;q=0.9 | sv",
                "de,en;q=0.3 | en",
                "fi,de | sv",
                "*** | sv",
                "en;q=x | sv"
            })
    void theFirstLanguageOfOursThatTheBrowserAsksFor(String header, String language) {
        assertThat(Languages.ofGuest(Optional.empty(), header).getLanguage()).isEqualTo(language);
        assertThat(Languages.ofGuest(Optional.of("en"), header).getLanguage()).isEqualTo("en");
    }
}
