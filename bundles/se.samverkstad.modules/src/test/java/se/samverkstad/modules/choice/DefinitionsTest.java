package se.samverkstad.modules.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.setting.ChosenBy;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.rules.ModuleContent;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.Kind;
import se.samverkstad.modules.setting.Option;
import se.samverkstad.modules.setting.Scope;
import se.samverkstad.modules.table.Label;

final class DefinitionsTest {
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0" localization="OSGI-INF/l10n/bundle">
              <OCD id="x" name="%title" description="Plain">
                <AD id="zulu" type="Integer" name="%zulu" description="%nowhere" min="1" max="9" default="3"/>
                <AD id="alfa" type="String" name="Alfa" cardinality="2147483647" default="a\\,b,c" required="false"/>
                <AD id="order" type="String" name="Order" default="newest">
                  <Option label="%newest" value="newest"/>
                  <Option label="Oldest" value="oldest"/>
                </AD>
                <AD id="secret" type="Password" name="Secret"/>
              </OCD>
              <OCD id="y" name="Factory"><AD id="n" type="Long" default="1"/></OCD>
              <Designate pid="x.pid"><Object ocdref="x"/></Designate>
              <Designate factoryPid="y.factory"><Object ocdref="y"/></Designate>
            </metatype:MetaData>
            """;

    private static List<Form> read(String xml) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("OSGI-INF/metatype/x.xml", bytes(xml));
        files.put("OSGI-INF/l10n/bundle_sv.properties", bytes("title=Rubrik\nzulu=Zulu på svenska\nnewest=Nyast"));
        files.put("OSGI-INF/l10n/bundle_en.properties", bytes("title=Heading\nzulu=Zulu in English\nnewest=Newest"));
        return Definitions.of(new ModuleContent(
                Feature.unknown("x", "1.0.0", "hash"), List.of(new JarContent("x.jar", Map.of(), files))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whoElseMayChooseStandsInTheFile() {
        String xml = XML.replace(
                        "<metatype:MetaData ",
                        "<metatype:MetaData xmlns:sv=\"" + ChosenBy.NAMESPACE + "\" xmlns:other=\"urn:other\" ")
                .replace("<AD id=\"zulu\"", "<AD id=\"zulu\" sv:chosen-by-unit=\"true\" sv:chosen-by-person=\"true\"")
                .replace("<AD id=\"alfa\"", "<AD id=\"alfa\" sv:chosen-by-person=\"true\"")
                .replace("<AD id=\"secret\"", "<AD id=\"secret\" sv:chosen-by-unit=\"false\" other:unit=\"true\"");

        assertThat(read(xml).get(0).definitions())
                .extracting(Definition::scopes)
                .containsExactly(Set.of(Scope.UNIT, Scope.PERSON), Set.of(Scope.PERSON), Set.of(), Set.of());
    }

    @Test
    void aFormIsReadInBothLanguagesAndInTheOrderOfTheModule() {
        assertThat(read(XML)).singleElement().satisfies(form -> {
            assertThat(form.pid()).isEqualTo("x.pid");
            assertThat(form.title()).isEqualTo(new Label("Rubrik", "Heading"));
            assertThat(form.description()).isEqualTo(new Label("Plain", "Plain"));
            assertThat(form.definitions())
                    .extracting(each -> each.key().attribute())
                    .containsExactly("zulu", "alfa", "order", "secret");
        });
        assertThat(read(XML).get(0).definitions().get(0))
                .isEqualTo(new Definition(
                        new Key("x.pid", "zulu"),
                        Kind.INTEGER,
                        0,
                        true,
                        new Label("Zulu på svenska", "Zulu in English"),
                        new Label("nowhere", "nowhere"),
                        List.of("3"),
                        List.of(),
                        "1",
                        "9"));
    }

    @Test
    void listsOptionsAndSecretsAreRead() {
        List<Definition> definitions = read(XML).get(0).definitions();

        assertThat(definitions.get(1).preset()).containsExactly("a,b", "c");
        assertThat(definitions.get(1).several()).isTrue();
        assertThat(definitions.get(1).required()).isFalse();
        assertThat(definitions.get(2).options())
                .containsExactlyInAnyOrder(
                        new Option("newest", new Label("Nyast", "Newest")),
                        new Option("oldest", new Label("Oldest", "Oldest")));
        assertThat(definitions.get(3).kind()).isEqualTo(Kind.PASSWORD);
        assertThat(definitions.get(3).preset()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNoFormAndStopsNothing() {
        assertThat(read("<broken")).isEmpty();
        assertThat(read("")).isEmpty();
    }
}
