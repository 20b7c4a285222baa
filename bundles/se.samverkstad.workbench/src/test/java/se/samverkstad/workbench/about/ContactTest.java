package se.samverkstad.workbench.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.audit.By;
import se.samverkstad.workbench.look.SettingsInMemory;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

final class ContactTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final ContactForm form = new ContactForm(new Screens());

    @ParameterizedTest
    @CsvSource({
        "dataskydd@alvmark.example, mailto:dataskydd@alvmark.example",
        "0370-12 34 56, tel:0370123456",
        "+46 (0)370 123456, tel:+460370123456",
        "https://alvmark.example/fel, https://alvmark.example/fel"
    })
    void anAddressANumberAndAPageCanBeOpened(String written, String link) {
        assertThat(new Contact(written).link()).contains(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Servicedesk, plan 2", "javascript:alert(1)", "http://alvmark.example", "anna@alvmark"})
    void everythingElseStandsAsWords(String written) {
        assertThat(new Contact(written).link()).isEmpty();
    }

    @Test
    void whatIsSavedIsWhatWasWritten() {
        Statement statement = new Statement(new SettingsInMemory());
        assertThat(statement.said().assessment()).isEqualTo(Statement.Assessment.NONE);

        ContactForm.Filled filled = read(Map.of(
                "fel", "servicedesk@alvmark.example",
                "granskning", "OWN",
                "foljer", "NOT",
                "dag", "2026-11-20",
                "brister", "Bilder saknar beskrivning."));
        statement.save(ContactForm.said(filled), By.person("", "Karin"));

        assertThat(filled.errors()).isEmpty();
        assertThat(ContactForm.Filled.of(statement.said()).fields())
                .isEqualTo(Map.of(
                        "fel", "servicedesk@alvmark.example",
                        "uppgifter", "",
                        "tillganglighet", "",
                        "granskning", "OWN",
                        "foljer", "NOT",
                        "dag", "2026-11-20",
                        "brister", "Bilder saknar beskrivning."));
    }

    @Test
    void anExaminationNeedsADayThatHasBeen() {
        assertThat(read(Map.of("granskning", "OWN")).errors()).containsOnlyKeys("dag");
        assertThat(read(Map.of("granskning", "OWN", "dag", "2026-11-23")).errors())
                .containsOnlyKeys("dag");
        assertThat(read(Map.of("granskning", "NONE")).errors()).isEmpty();
    }

    @Test
    void textsThatAreTooLongAreToldBesideTheirField() {
        assertThat(read(Map.of("fel", "x".repeat(201), "brister", "x".repeat(4_001)))
                        .errors())
                .containsOnlyKeys("fel", "brister");
    }

    private ContactForm.Filled read(Map<String, String> fields) {
        return form.read(SampleRequest.by(Samples.ADMINISTRATOR).with(Map.of(), fields), TODAY);
    }
}
