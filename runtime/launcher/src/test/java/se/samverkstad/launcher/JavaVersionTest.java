package se.samverkstad.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaVersionTest {
    private final Messages english = Messages.forEnvironment("en");

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.2+8", "16.0.2"})
    void aJavaThatTakesEmptySignaturesIsRefused(String version) {
        assertThatThrownBy(() -> JavaVersion.check(Runtime.Version.parse(version), english))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("needs at least 17.0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.3", "17.0.15+6-Debian-1deb12u1", "21", "25.0.1"})
    void laterOnesAreTaken(String version) {
        assertThatCode(() -> JavaVersion.check(Runtime.Version.parse(version), english))
                .doesNotThrowAnyException();
    }
}
