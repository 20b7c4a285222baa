package se.samverkstad.testkit.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.samverkstad.api.setting.ChosenBy;
import se.samverkstad.api.setting.TypedSettings;

/**
 * What a module lets people choose can be shown, chosen and read. Extended by one test class in each module that has an
 * {@code @ObjectClassDefinition}.
 */
public abstract class SettingsContract {
    private final Map<String, List<Element>> settings = new TreeMap<>();
    private final List<Element> forms = new ArrayList<>();
    private final Set<String> designated = new TreeSet<>();

    /** A class of the module. */
    protected abstract Class<?> anchor();

    /** The types that declare the settings, by the PID that each is for. */
    protected abstract Map<String, Class<?>> types();

    @BeforeEach
    void readWhatIsDeclared() throws IOException, URISyntaxException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Path folder = classes().resolve("OSGI-INF/metatype");
        assertThat(folder).as("the settings of the module").isDirectory();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Element root = parsers.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
                Map<String, Element> byId = new HashMap<>();
                elements(root, "OCD").forEach(form -> byId.put(form.getAttribute("id"), form));
                for (Element each : elements(root, "Designate")) {
                    String pid = each.getAttribute("pid");
                    Element form = Objects.requireNonNull(
                            byId.get(elements(each, "Object").get(0).getAttribute("ocdref")), pid);
                    designated.add(pid);
                    forms.add(form);
                    settings.put(pid, elements(form, "AD"));
                }
            }
        }
    }

    @Test
    final void everyPidIsReadWithAType() {
        assertThat(designated).isNotEmpty().isEqualTo(new TreeSet<>(types().keySet()));
    }

    @Test
    final void everyWordIsThereInBothLanguages() throws IOException, URISyntaxException {
        Set<String> keys = new TreeSet<>();
        List<String> plain = new ArrayList<>();
        for (Element form : forms) {
            for (Element each : labelled(form)) {
                String word = each.getAttribute(each.getLocalName().equals("Option") ? "label" : "name");
                if (word.startsWith("%")) {
                    keys.add(word.substring(1));
                } else {
                    plain.add(form.getAttribute("id") + ": " + word);
                }
                String description = each.getAttribute("description");
                if (description.startsWith("%")) {
                    keys.add(description.substring(1));
                }
            }
        }
        assertThat(plain).as("words in one language alone").isEmpty();
        for (String language : List.of("sv", "en")) {
            assertThat(texts(language)).as(language).containsAll(keys);
        }
    }

    private static List<Element> labelled(Element form) {
        List<Element> all = new ArrayList<>(List.of(form));
        all.addAll(elements(form, "AD"));
        all.addAll(elements(form, "Option"));
        return all;
    }

    @Test
    final void everyDefaultIsReadByTheType() {
        types().forEach((pid, type) -> {
            Map<String, List<String>> values = new HashMap<>();
            settings.getOrDefault(pid, List.of()).forEach(each -> {
                String preset = each.getAttribute("default");
                if (!preset.isEmpty()) {
                    values.put(each.getAttribute("id"), List.of(preset.split("(?<!\\\\),")));
                }
            });
            assertThatCode(() -> TypedSettings.of(type, values)).as(pid).doesNotThrowAnyException();
        });
    }

    @Test
    final void whatOthersMayChooseIsReadByTheType() {
        types().forEach((pid, type) -> {
            Set<String> read = new TreeSet<>();
            for (var method : type.getDeclaredMethods()) {
                read.add(TypedSettings.attribute(type, method.getName()));
            }
            assertThat(settings.getOrDefault(pid, List.of()).stream()
                            .filter(SettingsContract::chosenByOthers)
                            .map(each -> each.getAttribute("id")))
                    .as("chosen by units or persons, and read by no method of " + type.getSimpleName())
                    .allMatch(read::contains);
        });
    }

    @Test
    final void noSecretIsLeftToUnitsOrPersons() {
        assertThat(settings.values().stream()
                        .flatMap(List::stream)
                        .filter(SettingsContract::chosenByOthers)
                        .filter(each -> each.getAttribute("type").equals("Password"))
                        .map(each -> each.getAttribute("id")))
                .isEmpty();
    }

    private static boolean chosenByOthers(Element setting) {
        return List.of("chosen-by-unit", "chosen-by-person").stream()
                .anyMatch(
                        name -> setting.getAttributeNS(ChosenBy.NAMESPACE, name).equals("true"));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private Set<String> texts(String language) throws IOException, URISyntaxException {
        Properties texts = new Properties();
        Path file = classes().resolve("OSGI-INF/l10n/bundle_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }

    private Path classes() throws URISyntaxException {
        return Path.of(
                anchor().getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
