package se.samverkstad.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.51.3", "3.51.4", "3.52.1", "3.53.0", "3.54.1", "4.0.0", "3.51.3.1"})
    void aVersionWithTheRepairIsTaken(String version) {
        assertThat(SqliteVersion.allowed(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.2", "3.50.99", "3.7.0", "2.99.99", "3.52.0", "", "three", "3.51"})
    void aVersionThatMayLoseCommitsIsRefused(String version) {
        assertThat(SqliteVersion.allowed(version)).isFalse();
    }
}
