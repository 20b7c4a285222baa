package se.samverkstad.workbench.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.look.SettingsInMemory;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

final class StatementTest {
    /** The next day by the Swedish clock. */
    private static final String LATE = "2026-11-20T23:30:00Z";

    private static final Map<String, String> EXAMINED =
            Map.of("granskning", "OWN", "dag", "2026-11-20", "foljer", "PARTLY", "brister", "Kartan.");

    private final Screens screens = new Screens();
    private final ContactForm form = new ContactForm(screens);
    private final SettingsInMemory settings = new SettingsInMemory();
    private final Statement statement = new Statement(settings);

    @Test
    void theDayOfTheLastChangeIsTheSwedishDayWhenSomethingElseWasSaved() {
        assertThat(statement.said().changed()).isEmpty();

        send(LATE, EXAMINED);
        assertThat(statement.said().changed()).contains(LocalDate.of(2026, 11, 21));

        send("2026-11-25T12:00:00Z", EXAMINED);
        assertThat(statement.said().changed()).contains(LocalDate.of(2026, 11, 21));

        send("2026-11-26T12:00:00Z", with(EXAMINED, "brister-en", "The map."));
        assertThat(statement.said().changed()).contains(LocalDate.of(2026, 11, 26));
    }

    @Test
    void whatIsRefusedOrStandsOnOtherPagesChangesNoStatement() {
        send(LATE, EXAMINED);

        Response refused = send("2026-11-26T12:00:00Z", with(EXAMINED, "foljer", "FULLY"));
        send("2026-11-27T12:00:00Z", with(EXAMINED, "fel", "servicedesk@alvmark.example"));

        assertThat(((Response.Html) refused).status()).isEqualTo(422);
        assertThat(statement.said().faults()).contains(new Contact("servicedesk@alvmark.example"));
        assertThat(statement.said().compliance()).isEqualTo(Statement.Compliance.PARTLY);
        assertThat(statement.said().changed()).contains(LocalDate.of(2026, 11, 21));
    }

    @Test
    void ofWhereToTurnOnlyThatAboutAccessibilityChangesTheStatement() {
        send(LATE, with(EXAMINED, "tillganglighet", "webb@alvmark.example"));
        Optional<Contact> same = Contact.of("webb@alvmark.example");
        LocalDate before = LocalDate.of(2026, 11, 21);
        LocalDate today = LocalDate.of(2026, 11, 30);

        turn("fel@alvmark.example", "ombud@alvmark.example", same, today);
        assertThat(statement.said().faults()).contains(new Contact("fel@alvmark.example"));
        assertThat(statement.said().privacy()).contains(new Contact("ombud@alvmark.example"));
        assertThat(statement.said().changed()).contains(before);

        turn("", "", Contact.of("tillganglig@alvmark.example"), today);
        assertThat(statement.said().faults()).isEmpty();
        assertThat(statement.said().changed()).contains(today);
        assertThat(statement.said().known().swedish()).as("the rest").isEqualTo("Kartan.");

        turn("", "", Optional.empty(), today.plusDays(1));
        assertThat(statement.said().accessibility()).isEmpty();
        assertThat(statement.said().changed()).contains(today.plusDays(1));
    }

    private void turn(String faults, String privacy, Optional<Contact> accessibility, LocalDate today) {
        statement.contacts(Contact.of(faults), Contact.of(privacy), accessibility, today, By.person("", "Karin"));
    }

    @Test
    void aNewInstallationWhoseFormIsSavedAsItWasHasChangedNothing() {
        send(LATE, ContactForm.Filled.of(statement.said()).fields());

        assertThat(statement.said().changed()).isEmpty();
    }

    @Test
    void whatWasSavedBeforeThereWereMoreFieldsIsShownAsBefore() {
        settings.save(
                Map.of(
                        "about.assessment", Optional.of("EXTERNAL"),
                        "about.assessed", Optional.of("2026-03-01"),
                        "about.known", Optional.of("Kartan.\r\n\r\nBilderna.")),
                By.person("", "Karin"));

        assertThat(page("sv-SE"))
                .contains("delvis förenlig", "lang=\"sv\">Kartan.</p>", "lang=\"sv\">Bilderna.</p>", "2026-03-01")
                .doesNotContain("<h3", "ändrades senast");
    }

    @Test
    void partsThatAreFilledInHaveTheirHeadingsAndTheDayIsShown() {
        send(LATE, with(with(EXAMINED, "betungande", "Arkivet."), "undantag", "Direktsändningar."));

        assertThat(page("sv-SE"))
                .contains("Oskäligt betungande anpassning</h3>", "Alvmark åberopar", "Arkivet.")
                .contains("Innehåll som inte omfattas av lagen</h3>", "Direktsändningar.")
                .contains("Redogörelsen ändrades senast 2026-11-21.");
    }

    @Test
    void theEnglishPageHasTheEnglishWordsAndTheSwedishWhereThereAreNone() {
        send(LATE, with(with(EXAMINED, "brister-en", "The map."), "undantag", "Direktsändningar."));

        assertThat(page("en-GB"))
                .contains("lang=\"en\">The map.</p>", "lang=\"sv\">Direktsändningar.</p>", "last changed on 2026-11-21")
                .doesNotContain("Kartan.");
        assertThat(page("sv-SE")).contains("lang=\"sv\">Kartan.</p>").doesNotContain("The map.");
    }

    @Test
    void thePageNeverSaysThatNothingIsListedBesideWhatIs() {
        send(LATE, Map.of("granskning", "OWN", "dag", "2026-11-20", "foljer", "NOT", "betungande", "Arkivet."));
        assertThat(page("sv-SE")).contains("inte förenlig", "står nedan").doesNotContain("Inga kända brister");

        send(LATE, Map.of("granskning", "OWN", "dag", "2026-11-20", "foljer", "FULLY"));
        assertThat(page("sv-SE"))
                .contains("helt förenlig", "Inga kända brister")
                .doesNotContain("står nedan");
    }

    private Response send(String at, Map<String, String> fields) {
        Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        return new SaveContact(form, statement, screens, clock)
                .answer(SampleRequest.by(Samples.ADMINISTRATOR).with(Map.of(), fields));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private String page(String language) {
        return Screens.html(screens.view(
                "about/accessibility.jte",
                Map.of(
                        "text",
                        screens.text(Locale.forLanguageTag(language)),
                        "said",
                        statement.said(),
                        "organisation",
                        "Alvmark",
                        "build",
                        new Build(Version.parseVersion("1.2.3"), Path.of("none")),
                        "administers",
                        false)));
    }
}
