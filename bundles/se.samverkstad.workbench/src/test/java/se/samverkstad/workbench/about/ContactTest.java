package se.samverkstad.workbench.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Response;
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

        Map<String, String> written = Map.of(
                "fel", "servicedesk@alvmark.example",
                "granskning", "OWN",
                "foljer", "NOT",
                "dag", "2026-11-20",
                "brister", "Bilder saknar beskrivning.",
                "brister-en", "Pictures lack descriptions.",
                "betungande", "Kartan.",
                "undantag", "Direktsändningar.",
                "undantag-en", "Live broadcasts.");
        ContactForm.Filled filled = read(written);
        statement.save(ContactForm.said(filled), TODAY, By.person("", "Karin"));

        assertThat(filled.errors()).isEmpty();
        Map<String, String> saved = ContactForm.Filled.of(statement.said()).fields();
        assertThat(saved).containsAllEntriesOf(written);
        assertThat(saved)
                .containsAllEntriesOf(Map.of("uppgifter", "", "tillganglighet", "", "betungande-en", ""))
                .hasSize(written.size() + 3);
    }

    @Test
    void anExaminationNeedsADayThatHasBeen() {
        Map<String, String> none = Map.of("granskning", "OWN", "foljer", "FULLY");
        Map<String, String> later = Map.of("granskning", "OWN", "foljer", "FULLY", "dag", "2026-11-23");

        assertThat(read(none).errors()).containsOnlyKeys("dag");
        assertThat(read(later).errors()).containsOnlyKeys("dag");
        assertThat(read(Map.of("granskning", "NONE")).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FULLY, brister, foljer",
        "FULLY, betungande, foljer",
        "FULLY, undantag, ''",
        "FULLY, fel, ''",
        "PARTLY, brister, ''",
        "PARTLY, betungande, ''",
        "NOT, undantag, ''",
        "PARTLY, fel, brister",
        "NOT, fel, brister"
    })
    void howFarTheDemandsAreMetAgreesWithWhatIsListed(String compliance, String filled, String wrong) {
        Map<String, String> sent =
                Map.of("granskning", "OWN", "dag", "2026-11-20", "foljer", compliance, filled, "Kartan.");

        assertThat(String.join(" ", read(sent).errors().keySet())).isEqualTo(wrong);
    }

    @Test
    void whatHasNotBeenExaminedContradictsNothing() {
        Map<String, String> faults = Map.of("foljer", "FULLY", "brister", "Kartan.");

        assertThat(read(faults).errors()).isEmpty();
        assertThat(read(Map.of("foljer", "NOT")).errors()).isEmpty();
    }

    @Test
    void aTextInEnglishAloneIsAskedForInSwedish() {
        Map<String, String> english = Map.of("brister-en", "The map.", "undantag-en", "Live broadcasts.");

        assertThat(read(english).errors()).containsOnlyKeys("brister", "undantag");
    }

    @Test
    void aContradictionIsToldInTheLanguageOfThePersonAndNothingIsLost() {
        Map<String, String> sent = Map.of(
                "granskning",
                "OWN",
                "dag",
                "2026-11-20",
                "foljer",
                "FULLY",
                "brister",
                "Kartan.",
                "brister-en",
                "Map.");
        SampleRequest request = SampleRequest.by(Samples.ADMINISTRATOR).with(Map.of(), sent);

        ContactForm.Filled swedish = form.read(request, TODAY);
        ContactForm.Filled english = form.read(request.in(Locale.ENGLISH), TODAY);

        assertThat(swedish.errors().get("foljer")).startsWith("Kraven kan inte följas helt");
        assertThat(english.errors().get("foljer")).startsWith("The demands cannot be fully met");
        assertThat(swedish.fields()).containsAllEntriesOf(sent);
        assertThat(html(form.page(swedish, request.locale())))
                .contains("href=\"#foljer\"", "id=\"foljer-error\"", "Kartan.</textarea>", "Map.</textarea>")
                .contains("value=\"FULLY\" selected", "value=\"OWN\" selected", "value=\"2026-11-20\"");
    }

    @Test
    void textsThatAreTooLongAreToldBesideTheirField() {
        String tooLong = "x".repeat(4_001);
        Map<String, String> sent = Map.of("fel", "x".repeat(201), "brister", tooLong, "brister-en", tooLong);

        assertThat(read(sent).errors()).containsOnlyKeys("fel", "brister", "brister-en");
    }

    private static String html(Response response) {
        return Screens.html(((Response.Html) response).main());
    }

    private ContactForm.Filled read(Map<String, String> fields) {
        return form.read(SampleRequest.by(Samples.ADMINISTRATOR).with(Map.of(), fields), TODAY);
    }
}
