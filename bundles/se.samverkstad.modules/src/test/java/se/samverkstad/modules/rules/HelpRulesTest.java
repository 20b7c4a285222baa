package se.samverkstad.modules.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.Part;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.table.Help;

final class HelpRulesTest {
    private static final String TITLED = "# Anslag\n\nSå gör du.\n";

    @Test
    void pagesAreReadInTheOrderOfTheirNumbersAndInTheLanguageOfTheReader() {
        Help help = HelpRules.check(List.of(jar(Map.of(
                "10-sist.md", TITLED, "2-andra.md", TITLED, "1-forst.md", TITLED, "1-forst.en.md", "# Notes\n"))));

        assertThat(help.pages()).containsExactly("forst", "andra", "sist");
        assertThat(help.text("forst", Locale.ENGLISH)).contains("# Notes\n");
        assertThat(help.text("forst", Locale.forLanguageTag("sv-SE"))).contains(TITLED);
        assertThat(help.text("andra", Locale.ENGLISH)).contains(TITLED);
        assertThat(help.text("finns-inte", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void picturesAreFoundByTheirNamesAlone() {
        Help help = HelpRules.check(
                List.of(jar(Map.of("1-forst.md", TITLED, "bilder/tavla.png", "P", "bilder/tavla.en.png", "E"))));

        assertThat(help.picture("tavla.png")).hasValue("P".getBytes(StandardCharsets.UTF_8));
        assertThat(help.picture("tavla.en.png")).hasValue("E".getBytes(StandardCharsets.UTF_8));
        assertThat(help.picture("../1-forst.md")).isEmpty();
        assertThat(help.picture("annan.png")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forst.md", "1-Först.md", "1-forst.txt", "bilder/tavla.exe", "en/1-forst.md", "1-../x.md"})
    void aFileThatCannotBeShownIsRefusedByName(String file) {
        assertThatThrownBy(() -> HelpRules.check(List.of(jar(Map.of("1-forst.md", TITLED, file, TITLED)))))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining(file);
    }

    @Test
    void aPageWithoutATitleIsRefused() {
        assertThatThrownBy(() -> HelpRules.check(List.of(jar(Map.of("1-forst.md", "Så gör du.")))))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("1-forst.md");
    }

    @Test
    void aPageInEnglishAloneIsRefused() {
        assertThatThrownBy(() -> HelpRules.check(List.of(jar(Map.of("1-forst.en.md", TITLED)))))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("1-forst.en.md");
    }

    @Test
    void aPageTooLargeToReadIsRefused() {
        assertThatThrownBy(() -> HelpRules.check(List.of(jar(Map.of("1-forst.md", TITLED + "x".repeat(200_000))))))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("200");
    }

    @ParameterizedTest
    @ValueSource(classes = {Page.class, Part.class})
    void aPageOrAPartThatPointsToHelpThatIsNotThereIsRefused(Class<?> service) {
        JarContent jar = jar(Map.of("1-forst.md", TITLED));
        Help help = HelpRules.check(List.of(jar));

        HelpRules.check(jar, component(service, "forst"), help);
        assertThatThrownBy(() -> HelpRules.check(jar, component(service, "annan"), help))
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("annan");
    }

    private static ComponentXml component(Class<?> service, String page) {
        return new ComponentXml(
                "org.example.Tavla", false, List.of(service.getName()), Map.of(ModuleRules.HELP_PAGE, page));
    }

    private static JarContent jar(Map<String, String> files) {
        Map<String, byte[]> resources = new HashMap<>();
        files.forEach((name, text) -> resources.put(Help.FOLDER + name, text.getBytes(StandardCharsets.UTF_8)));
        return new JarContent("anslag.jar", Map.of(), resources);
    }
}
