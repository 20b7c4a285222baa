package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.setting.Settings;
import se.samverkstad.store.setting.StoredSettings;

/** What holds for settings on every database. */
abstract class SettingsContract {
    @TempDir
    Path home;

    private TestStores stores;

    abstract DatabaseSettings database(Path home);

    @BeforeEach
    void open() {
        stores = TestStores.in(database(home));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private Store store() {
        return stores.of(SettingsComponent.MODULE, SettingsComponent.migrations());
    }

    @Test
    void whatWasChosenIsAnsweredAndCanBeTakenBack() {
        Settings settings = new StoredSettings(store(), Clock.systemUTC());
        assertThat(settings.value("backup.time")).isEmpty();
        settings.save(
                Map.of("backup.time", Optional.of("02:00"), "backup.keep", Optional.of("14")), By.person("", "Karin"));
        assertThat(settings.value("backup.time")).contains("02:00");
        settings.save(Map.of("backup.time", Optional.empty()), By.person("", "Karin"));
        assertThat(settings.value("backup.time")).isEmpty();
        assertThat(settings.value("backup.keep")).contains("14");
    }

    @Test
    void aChoiceSavedElsewhereIsSeenWhenTheMomentHasPassed() {
        SteppingClock clock = new SteppingClock();
        Settings here = new StoredSettings(store(), clock);
        Settings elsewhere = new StoredSettings(store(), clock);
        assertThat(here.value("look.accent")).isEmpty();
        elsewhere.save(Map.of("look.accent", Optional.of("#0a5c36")), By.person("", "Karin"));
        assertThat(here.value("look.accent")).isEmpty();
        clock.stepSeconds(5);
        assertThat(here.value("look.accent")).contains("#0a5c36");
    }

    @Test
    void aWrongKeySavesNothingOfTheRest() {
        Settings settings = new StoredSettings(store(), Clock.systemUTC());
        assertThatThrownBy(() -> settings.save(
                        Map.of("mail.host", Optional.of("a"), "Mail", Optional.of("b")), By.person("", "Karin")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Mail'");
        assertThat(settings.value("mail.host")).isEmpty();
    }
}
