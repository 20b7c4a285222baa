package se.samverkstad.workbench.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Term;
import se.samverkstad.api.text.Text;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.look.SettingsInMemory;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Gateway;

final class ChosenTermsTest {
    @TempDir
    Path home;

    private TestStores stores;
    private Organisation organisation;
    private final SettingsInMemory settings = new SettingsInMemory();
    private ChosenTerms terms;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        organisation = new Organisation(stores.of("workbench", Gateway.class));
        terms = new ChosenTerms(settings, organisation);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private Text swedish() {
        return new Screens(terms).text(Locale.forLanguageTag("sv"));
    }

    @ParameterizedTest
    @CsvSource({"0680,medborgare", "region:06,invånare", "university:ju,brukare", "other,enskilda"})
    void eachKindOfOrganisationHasItsUsualWord(String code, String many) {
        organisation.save(new Organisation.Details(code, "Namn", "sv"));

        assertThat(swedish().of("permission.guests.invite")).isEqualTo("Bjuda in " + many + " som gäster");
    }

    @Test
    void beforeAnyoneIsKnownThereAreWordsToo() {
        assertThat(swedish().of("permission.guests.invite")).isEqualTo("Bjuda in medborgare som gäster");
    }

    @Test
    void aChoiceIsSeenAtOnceInBothLanguagesAndStays() {
        Text text = swedish();
        terms.save(Map.of(Term.PERSON, "brukare", Term.MANAGERS_MEETING, "chefsforum"), By.SYSTEM);

        assertThat(text.of("guests.lead", "X")).startsWith("Brukare och andra");
        assertThat(new Screens(terms).text(Locale.ENGLISH).of("guests.lead", "X"))
                .startsWith("Service users and others");
        assertThat(terms.word(Term.MANAGERS_MEETING).sv().theOne()).isEqualTo("chefsforumet");
        organisation.save(new Organisation.Details("region:06", "Region", "sv"));
        assertThat(text.of("guests.lead", "X")).startsWith("Brukare och andra");
    }

    @Test
    void aWordThatIsNoneOfThemChangesNothing() {
        terms.save(Map.of(Term.PERSON, "kund"), By.SYSTEM);

        assertThat(terms.word(Term.PERSON)).isEqualTo(Term.PERSON.usual());
        assertThat(settings.value("words.person")).isEmpty();
    }
}
