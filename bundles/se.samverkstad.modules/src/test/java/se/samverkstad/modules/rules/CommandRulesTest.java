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
import se.samverkstad.api.command.Command;
import se.samverkstad.api.web.Page;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;

final class CommandRulesTest {
    private static final Map<String, String> GOOD = Map.of(
            CommandRules.ID, "take-down",
            CommandRules.TITLE, "title",
            CommandRules.DESCRIPTION, "description",
            CommandRules.PERMISSION, "anslag.use",
            CommandRules.PLACES, "/tavla\n/arkiv");

    private final Entries entries = new Entries(Set.of("anslag.use"));

    @Test
    void aWholeOneIsTaken() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Alt+Shift+N", "Ctrl+Alt+7"})
    void keysWithAModifierAreTaken(String keys) {
        check(Map.of(CommandRules.KEYS, keys));
    }

    @ParameterizedTest
    @CsvSource({
        "samverkstad.command.id, Ta ned",
        "samverkstad.command.id, ''",
        "samverkstad.command.permission, ''",
        "samverkstad.command.permission, public",
        "samverkstad.command.permission, annan.modul",
        "samverkstad.command.title, finns.inte",
        "samverkstad.command.description, ''",
        "samverkstad.command.places, /finns-inte",
        "samverkstad.command.keys, N",
        "samverkstad.command.keys, Shift+N",
        "samverkstad.command.keys, Alt+Shift+Å",
    })
    void oneThatLacksSomethingIsRefused(String property, String value) {
        assertThatThrownBy(() -> check(Map.of(property, value)))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("anslag.jar");
    }

    @Test
    void twoOfOneIdAreRefused() {
        check(Map.of());
        assertThatThrownBy(() -> check(Map.of()))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("take-down");
    }

    @Test
    void placesArePagesForThoseWhoHaveSignedIn() {
        String xml = """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="x">
                  <service><provide interface="%s"/></service>
                  <property name="samverkstad.route.path" value="/tavla"/>
                  <property name="samverkstad.route.kind" value="%s"/>
                  <implementation class="x"/>
                </scr:component>
                """;
        assertThat(pages(xml.formatted(Page.class.getName(), "PAGE"))).containsExactly("/tavla");
        assertThat(pages(xml.formatted(Page.class.getName(), "ACTION"))).isEmpty();
        assertThat(pages(xml.formatted(Page.class.getName(), "PUBLIC"))).isEmpty();
    }

    private static Set<String> pages(String xml) {
        return CommandRules.pages(List.of(new JarContent(
                "anslag.jar",
                Map.of("Service-Component", "OSGI-INF/x.xml"),
                Map.of("OSGI-INF/x.xml", xml.getBytes(StandardCharsets.UTF_8)))));
    }

    private void check(Map<String, String> otherwise) {
        Map<String, String> properties = new HashMap<>(GOOD);
        properties.putAll(otherwise);
        byte[] words = "title=T\ndescription=D\n".getBytes(StandardCharsets.UTF_8);
        JarContent jar = new JarContent(
                "anslag.jar",
                Map.of(),
                Map.of(
                        "OSGI-INF/l10n/bundle_sv.properties", words,
                        "OSGI-INF/l10n/bundle_en.properties", words));
        CommandRules.check(
                jar,
                new ComponentXml("org.example.TaNed", false, List.of(Command.class.getName()), properties),
                entries,
                Set.of("/tavla", "/arkiv"));
    }
}
