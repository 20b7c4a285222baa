package se.samverkstad.modules.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;

final class PartRulesTest {
    private static final Map<String, String> GOOD = Map.of(
            PartRules.ID, "newest",
            PartRules.TARGET, "start",
            PartRules.TITLE, "title",
            PartRules.PERMISSION, "anslag.use");

    private final Entries entries = new Entries(Set.of("anslag.use"));

    @ParameterizedTest
    @ValueSource(strings = {"start", "/podcast", "/moduler", "/finns-inte/an"})
    void itJoinsStartOrAPageThatMayComeLater(String target) {
        assertThatCode(() -> check(Map.of(PartRules.TARGET, target))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "samverkstad.part.target, ''",
        "samverkstad.part.target, /",
        "samverkstad.part.target, podcast",
        "samverkstad.part.target, /podcast/",
        "samverkstad.part.target, /podcast/avsnitt/{episode}",
        "samverkstad.part.target, /podcast?sida=2",
        "samverkstad.part.region, LEFT",
        "samverkstad.part.region, aside",
        "samverkstad.part.id, Nyast",
        "samverkstad.part.permission, annan.modul",
        "samverkstad.part.title, finns.inte",
    })
    void oneThatLacksSomethingIsRefused(String property, String value) {
        assertThatThrownBy(() -> check(Map.of(property, value)))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("anslag.jar");
    }

    @Test
    void twoOfOneIdAreRefused() {
        check(Map.of());
        assertThatThrownBy(() -> check(Map.of(PartRules.TARGET, "/podcast")))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("newest");
    }

    @Test
    void oneBuiltBeforeThereWereRegionsStandsInTheFirst() {
        assertThat(PartRules.region("")).isEqualTo(Region.AFTER);
        assertThat(PartRules.region("ASIDE")).isEqualTo(Region.ASIDE);
    }

    private void check(Map<String, String> otherwise) {
        Map<String, String> properties = new HashMap<>(GOOD);
        properties.putAll(otherwise);
        byte[] words = "title=T\n".getBytes(StandardCharsets.UTF_8);
        JarContent jar = new JarContent(
                "anslag.jar",
                Map.of(),
                Map.of(
                        "OSGI-INF/l10n/bundle_sv.properties", words,
                        "OSGI-INF/l10n/bundle_en.properties", words));
        PartRules.check(
                jar, new ComponentXml("org.example.Nyast", false, List.of(Part.class.getName()), properties), entries);
    }
}
