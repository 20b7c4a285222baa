package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;
import se.samverkstad.store.status.DatabaseSetting;

final class AskedSettingsTest {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @TempDir
    Path home;

    @Test
    void sqliteIsAskedOnAConnectionInUse() {
        try (TestStores stores = TestStores.sqlite(home)) {
            assertThat(new AskedSettings(stores.opened(), Clock.systemUTC()).settings())
                    .containsExactly(
                            new DatabaseSetting("journal_mode", "wal", "wal", true),
                            new DatabaseSetting("synchronous", "2", "2", true),
                            new DatabaseSetting("foreign_keys", "1", "1", true));
        }
    }

    @Test
    void aPostgresqlThatIsSetRightAndKeepsTimeIsRight() {
        try (TestStores stores = TestStores.in(new DatabaseSettings(home, POSTGRES.place()))) {
            List<DatabaseSetting> settings = new AskedSettings(stores.opened(), Clock.systemUTC()).settings();
            assertThat(settings)
                    .filteredOn(each -> !List.of("fsync", "full_page_writes").contains(each.name()))
                    .allMatch(DatabaseSetting::right)
                    .extracting(DatabaseSetting::name)
                    .containsExactly("synchronous_commit", "server_encoding", "max_connections", "clock");
        }
    }

    @Test
    void aDatabaseThatForgetsWhatItAcknowledgedIsNamed() throws Exception {
        PostgresPlace place = POSTGRES.place();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://%s:%d/%s".formatted(place.host(), place.port(), place.name()),
                        place.user(),
                        place.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("select pg_reload_conf()");
        }
        try (TestStores stores = TestStores.in(new DatabaseSettings(home, place))) {
            assertThat(new AskedSettings(stores.opened(), Clock.systemUTC()).settings())
                    .contains(new DatabaseSetting("fsync", "off", "on", false));
        }
    }

    @Test
    void aClockThatGoesWrongIsNamed() {
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-3));
        try (TestStores stores = TestStores.in(new DatabaseSettings(home, POSTGRES.place()))) {
            assertThat(new AskedSettings(stores.opened(), late).settings())
                    .filteredOn(each -> each.name().equals("clock"))
                    .singleElement()
                    .matches(each -> !each.right() && Long.parseLong(each.is()) > 170_000);
        }
    }
}
