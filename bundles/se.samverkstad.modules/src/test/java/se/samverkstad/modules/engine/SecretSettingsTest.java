package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.setting.ChosenBy;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.rules.ModuleContent;

/** A secret is the organisation's alone. */
final class SecretSettingsTest {
    private static ModuleContent declaring(String setting) {
        String xml = """
                <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0" xmlns:sv="%s">
                  <OCD id="x" name="X">%s</OCD>
                  <Designate pid="x.pid"><Object ocdref="x"/></Designate>
                </metatype:MetaData>
                """.formatted(ChosenBy.NAMESPACE, setting);
        return new ModuleContent(
                Feature.unknown("x", "1.0.0", "hash"),
                List.of(new JarContent(
                        "x.jar", Map.of(), Map.of("OSGI-INF/metatype/x.xml", xml.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void oneThatIsLeftToPersonsIsRefusedByName() {
        ModuleContent content =
                declaring("<AD id=\"token\" type=\"Password\" name=\"Token\" sv:chosen-by-person=\"true\"/>");

        assertThatThrownBy(() -> Declared.requireSound(content))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("token");
    }

    @Test
    void oneOfTheOrganisationAndAnyOtherSettingArePassed() {
        assertThatCode(() -> {
                    Declared.requireSound(declaring("<AD id=\"token\" type=\"Password\" name=\"Token\"/>"));
                    Declared.requireSound(
                            declaring("<AD id=\"most\" type=\"Integer\" name=\"M\" sv:chosen-by-person=\"true\"/>"));
                })
                .doesNotThrowAnyException();
    }
}
