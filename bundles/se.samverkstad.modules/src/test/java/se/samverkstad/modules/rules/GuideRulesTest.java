package se.samverkstad.modules.rules;

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
import se.samverkstad.api.guide.Guide;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;

final class GuideRulesTest {
    private static final String WORDS = "guide.a=A\nguide.a.lead=Efteråt.\nstep.b=B\nstep.b.why=Därför.\n";

    private final Entries entries = new Entries(Set.of("anslag.use"));

    @Test
    void aGuideWithAnIdStepsAndWordsPasses() {
        assertThatCode(() -> check(Map.of(), WORDS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            samverkstad.guide.id,         Första
            samverkstad.guide.steps,      ''
            samverkstad.guide.steps,      Steget B
            samverkstad.guide.first.day,  chief
            samverkstad.guide.title,      guide.missing
            samverkstad.guide.steps,      step.missing
            """)
    void whatCouldNotBeShownOrRememberedIsRefused(String property, String value) {
        assertThatThrownBy(() -> check(Map.of(property, value), WORDS))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("anslag.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide.a.lead", "step.b", "step.b.why"})
    void aMissingWordIsNamed(String key) {
        assertThatThrownBy(() -> check(Map.of(), WORDS.replaceAll("(?m)^" + key + "=.*$", "")))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining(key);
    }

    @Test
    void theSameStepTwiceIsRefused() {
        assertThatThrownBy(() -> check(Map.of(GuideRules.STEPS, "step.b\n".repeat(2)), WORDS))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("10");
    }

    @Test
    void theSameIdTwiceIsRefused() {
        check(Map.of(), WORDS);

        assertThatThrownBy(() -> check(Map.of(), WORDS))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("first");
    }

    private void check(Map<String, String> other, String words) {
        Map<String, String> properties = new HashMap<>(Map.of(
                GuideRules.ID, "first",
                GuideRules.TITLE, "guide.a",
                GuideRules.PERMISSION, "anslag.use",
                GuideRules.STEPS, "step.b",
                GuideRules.FIRST_DAY, "employee\ndeveloper"));
        properties.putAll(other);
        byte[] texts = words.getBytes(StandardCharsets.UTF_8);
        JarContent jar = new JarContent(
                "anslag.jar",
                Map.of(),
                Map.of("OSGI-INF/l10n/bundle_sv.properties", texts, "OSGI-INF/l10n/bundle_en.properties", texts));
        GuideRules.check(
                jar,
                new ComponentXml("org.example.Forsta", false, List.of(Guide.class.getName()), properties),
                entries);
    }
}
