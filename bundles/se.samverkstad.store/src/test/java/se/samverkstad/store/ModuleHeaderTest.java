package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ModuleHeaderTest {
    @Test
    void aBundleSaysOfWhichModuleItIs() {
        assertThat(ModuleHeader.of("se.samverkstad.podcast", "podcast")).isEqualTo("podcast");
        assertThat(ModuleHeader.of("se.samverkstad.people", "people")).isEqualTo("people");
    }

    @Test
    void aBundleThatSaysNothingIsToldWhatIsMissing() {
        assertThatThrownBy(() -> ModuleHeader.of("se.samverkstad.podcast", null))
                .hasMessage(
                        "se.samverkstad.podcast uses the store and needs the manifest header Samverkstad-Module: <id>");
    }

    @Test
    void nobodyButCoreTakesAnIdOfCore() {
        assertThatThrownBy(() -> ModuleHeader.of("se.evil.module", "people"))
                .hasMessageContaining("id 'people' of core");
        assertThatThrownBy(() -> ModuleHeader.of("se.samverkstad.podcast", "store"))
                .hasMessageContaining("of core");
    }
}
