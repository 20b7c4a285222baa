package se.samverkstad.modules.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import se.samverkstad.modules.archive.Archives;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.FeatureReader;
import se.samverkstad.modules.change.ModuleRefusal;

final class RequirementsTest {
    private static final Version API = new Version("1.2.0");

    private static Feature feature(String requires) {
        String json = Archives.feature("podd", "1.0.0", new byte[] {1})
                .replace(
                        "\"extensions\": {",
                        "\"extensions\": { \"se.samverkstad.requires\": { \"kind\": \"mandatory\", \"type\": \"json\","
                                + " \"json\": " + requires + " },");
        return FeatureReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String lacking(String requires, Map<String, String> running, String offered) {
        Feature feature = feature(requires);
        return Requirements.of(feature)
                .lacking(feature, API, running, module -> offered)
                .map(refusal -> refusal.sentence().sv())
                .orElse("");
    }

    @Test
    void whatIsThereIsEnough() {
        assertThat(lacking(
                        "{ \"api\": \"[1.0,2)\", \"modules\": { \"kalender\": \"[2.0,3)\" } }",
                        Map.of("kalender", "2.4.1"),
                        ""))
                .isEmpty();
        assertThat(lacking("{}", Map.of(), "")).isEmpty();
    }

    @Test
    void anotherApiIsNamedWithTheOneThatIsHere() {
        assertThat(lacking("{ \"api\": \"[2.0,3)\" }", Map.of(), ""))
                .isEqualTo("Modul behöver Samverkstads API i version [2.0.0,3.0.0). Den här installationen har 1.2.0.");
    }

    @Test
    void aMissingModuleIsNamedWithWhatCanBeHad() {
        String requires = "{ \"modules\": { \"kalender\": \"[2.0,3)\" } }";

        assertThat(lacking(requires, Map.of(), "2.1.0, 1.4.0"))
                .contains("behöver modulen kalender", "inte är igång", "Att installera finns: 2.1.0, 1.4.0.");
        assertThat(lacking(requires, Map.of(), "")).contains("ingen modulkälla erbjuder");
        assertThat(lacking(requires, Map.of("kalender", "1.4.0"), "2.1.0"))
                .contains("Igång är 1.4.0; att installera finns: 2.1.0.");
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        Feature feature = feature("{ \"api\": \"ett till två\" }");

        assertThat(catchThrowableOfType(ModuleRefusal.class, () -> Requirements.of(feature))
                        .code())
                .isEqualTo(ModuleRefusal.Code.RULE);
    }
}
