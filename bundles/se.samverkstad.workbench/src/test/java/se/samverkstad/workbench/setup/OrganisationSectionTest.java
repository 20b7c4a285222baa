package se.samverkstad.workbench.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.store.TestStores;
import se.samverkstad.testkit.audit.RecordedActs;
import se.samverkstad.workbench.about.Contact;
import se.samverkstad.workbench.about.Statement;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.account.Organisations;
import se.samverkstad.workbench.look.SettingsInMemory;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Gateway;

final class OrganisationSectionTest {
    private static final Map<String, String> SENT = Map.of(
            "val",
            "other",
            "namn",
            "Alvmark",
            "sprak",
            "sv",
            "uppgifter",
            "ombud@alvmark.example",
            "fel",
            "0123-456 78");

    @TempDir
    Path home;

    private final SettingsInMemory settings = new SettingsInMemory();
    private final Statement statement = new Statement(settings);
    private final Request request = SampleRequest.by(Samples.ADMINISTRATOR);
    private final Text text = new Screens().text(Locale.forLanguageTag("sv"));
    private TestStores stores;
    private OrganisationSection section;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        section = new OrganisationSection(
                new Organisation(stores.of("workbench", Gateway.class)),
                new Organisations(),
                settings,
                statement,
                new RecordedActs(),
                // The next day by the Swedish clock.
                Clock.fixed(Instant.parse("2026-11-20T23:30:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void save(String accessibility) {
        Map<String, String> values = new HashMap<>(SENT);
        values.put("tillganglighet", accessibility);
        assertThat(section.save(Filled.of(values), request, text)).isEmpty();
    }

    @Test
    void whereToTurnAboutAccessibilityChangesTheDayOfTheStatement() {
        save("");
        assertThat(statement.said().changed()).as("nothing of the statement").isEmpty();

        save("webb@alvmark.example");
        assertThat(statement.said().changed()).contains(LocalDate.of(2026, 11, 21));
        assertThat(statement.said().privacy()).contains(new Contact("ombud@alvmark.example"));
        assertThat(section.saved(request).values())
                .containsAllEntriesOf(SENT)
                .containsEntry("tillganglighet", "webb@alvmark.example");
    }

    @Test
    void whereToTurnIsNoLongerThanOnThePageForIt() {
        Map<String, String> values = new HashMap<>(SENT);
        values.put("fel", "x".repeat(Contact.LONGEST));
        assertThat(section.checked(Filled.of(values), request, text).errors()).isEmpty();

        values.put("fel", "x".repeat(Contact.LONGEST + 1));
        assertThat(section.checked(Filled.of(values), request, text).errors()).containsOnlyKeys("fel");
    }
}
