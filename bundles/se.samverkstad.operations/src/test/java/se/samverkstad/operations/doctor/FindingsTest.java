package se.samverkstad.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class FindingsTest {
    @Test
    void bothLanguagesHaveTheSameWords() throws Exception {
        Properties sv = words("sv");
        Properties en = words("en");

        assertThat(sv.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).isNotEmpty();
        assertThat(sv.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(sv.getProperty(key))).isEqualTo(places(en.getProperty(key))));
    }

    @Test
    void writesADateAsEachLanguageDoes() {
        Finding finding = Findings.ok("certificate", "certificate.fine", 3, LocalDate.of(2026, 12, 1));

        assertThat(finding.sv()).contains("3 dagar, till den 1 december 2026");
        assertThat(finding.en()).contains("3 days, until 1 December 2026");
    }

    private static java.util.Set<String> places(String sentence) {
        return java.util.regex.Pattern.compile("\\{\\d\\}")
                .matcher(sentence)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Properties words(String language) throws Exception {
        Properties words = new Properties();
        String name = "/OSGI-INF/l10n/finding_" + language + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(FindingsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
