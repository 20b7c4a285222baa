package se.samverkstad.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;

final class DatabaseSettingsTest {
    @Test
    void withoutSettingsItIsSqliteInTheHomeFolder() {
        assertThat(from(Map.of())).isEqualTo(new DatabaseSettings(Path.of("/srv/home"), null));
    }

    @Test
    void postgresHasDefaultsForEveryField() {
        assertThat(from(Map.of("kind", "postgresql")).postgres())
                .isEqualTo(new PostgresPlace("localhost", 5432, "samverkstad", "samverkstad", "", "prefer"));
    }

    @Test
    void everyFieldOfPostgresCanBeSet() {
        assertThat(from(Map.of(
                                "kind",
                                "postgresql",
                                "host",
                                "db.kommun.se",
                                "port",
                                "6432",
                                "name",
                                "verkstad",
                                "user",
                                "sv",
                                "password",
                                "p:/?&=",
                                "sslmode",
                                "verify-full"))
                        .postgres())
                .isEqualTo(new PostgresPlace("db.kommun.se", 6432, "verkstad", "sv", "p:/?&=", "verify-full"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind,h2",
        "host,a/b?x=1",
        "host,'a,b'",
        "port,0",
        "port,65536",
        "port,x",
        "name,a?socketFactory=x",
        "name,a/b",
        "user,a b",
        "sslmode,allow",
        "host,a&b"
    })
    void aFieldThatCouldBeMoreThanItselfIsRefused(String field, String value) {
        Map<String, String> fields = new HashMap<>(Map.of("kind", "postgresql"));
        fields.put(field, value);

        assertThatThrownBy(() -> from(fields)).hasMessage("samverkstad.database.%s cannot be '%s'", field, value);
    }

    @Test
    void thePasswordIsNotInTheText() {
        PostgresPlace place = new PostgresPlace("db", 5432, "verkstad", "sv", "secret", "prefer");

        assertThat(place).hasToString("db:5432/verkstad");
        assertThat(new DatabaseSettings(Path.of("/"), place).toString()).doesNotContain("secret");
    }

    private static DatabaseSettings from(Map<String, String> fields) {
        return DatabaseSettings.from(name ->
                name.equals("samverkstad.home") ? "/srv/home" : fields.get(name.replace(DatabaseSettings.PREFIX, "")));
    }
}
