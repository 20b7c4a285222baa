package se.samverkstad.modules.choice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.felix.metatype.AD;
import org.apache.felix.metatype.Designate;
import org.apache.felix.metatype.MetaData;
import org.apache.felix.metatype.MetaDataReader;
import org.apache.felix.metatype.OCD;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.rules.ModuleContent;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.Kind;
import se.samverkstad.modules.setting.Option;
import se.samverkstad.modules.setting.Scope;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.words.BundleTexts;

/**
 * The settings that bundles declare with Metatype (chapter 105), read without starting them: from a jar for plans and
 * pages, from an installed bundle for its configurations. Factories are no settings: they have no form.
 */
public final class Definitions {
    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);
    private static final String FOLDER = "OSGI-INF/metatype/";
    private static final Map<Integer, Kind> KINDS = Map.of(
            12, Kind.PASSWORD,
            11, Kind.BOOLEAN,
            5, Kind.CHARACTER,
            6, Kind.BYTE,
            4, Kind.SHORT,
            3, Kind.INTEGER,
            2, Kind.LONG,
            8, Kind.FLOAT,
            7, Kind.DOUBLE);

    private Definitions() {}

    /** In the order of the module's bundles. */
    public static List<Form> of(ModuleContent module) {
        return module.jars().stream().flatMap(jar -> of(jar).stream()).toList();
    }

    private static List<Form> of(JarContent jar) {
        Map<String, byte[]> files = new TreeMap<>();
        jar.resources().forEach((name, bytes) -> {
            if (name.startsWith(FOLDER) && name.endsWith(".xml")) {
                files.put(name, bytes);
            }
        });
        return files.isEmpty() ? List.of() : forms(jar.fileName(), files, BundleTexts.of(jar));
    }

    /** @throws IOException when the bundle cannot be read */
    public static List<Form> of(Bundle bundle) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        var entries = bundle.findEntries(FOLDER, "*.xml", false);
        for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
            try (InputStream in = entry.openStream()) {
                files.put(entry.getPath(), in.readAllBytes());
            }
        }
        return files.isEmpty() ? List.of() : forms(bundle.getSymbolicName(), files, BundleTexts.of(bundle));
    }

    private static List<Form> forms(String bundle, Map<String, byte[]> files, BundleTexts texts) {
        List<Form> forms = new ArrayList<>();
        files.forEach((name, bytes) -> {
            try {
                MetaData read = new MetaDataReader().parse(new ByteArrayInputStream(bytes));
                if (read != null) {
                    forms.addAll(forms(read, texts));
                }
            } catch (IOException e) {
                LOG.error("the settings {} of {} cannot be read", name, bundle, e);
            }
        });
        return forms;
    }

    private static List<Form> forms(MetaData read, BundleTexts texts) {
        List<Form> forms = new ArrayList<>();
        List<?> designates = read.getDesignates() == null ? List.of() : read.getDesignates();
        for (Object each : designates) {
            Designate designate = (Designate) each;
            Object found = read.getObjectClassDefinitions() == null || designate.getObject() == null
                    ? null
                    : read.getObjectClassDefinitions().get(designate.getObject().getOcdRef());
            if (designate.getPid() != null && designate.getFactoryPid() == null && found instanceof OCD definition) {
                forms.add(form(designate.getPid(), definition, texts));
            }
        }
        return forms;
    }

    private static Form form(String pid, OCD definition, BundleTexts texts) {
        List<Definition> definitions = new ArrayList<>();
        Map<?, ?> attributes = definition.getAttributeDefinitions();
        if (attributes != null) {
            attributes.values().forEach(each -> definitions.add(definition(pid, (AD) each, texts)));
        }
        return new Form(
                pid,
                label(definition.getName(), definition.getID(), texts),
                label(definition.getDescription(), "", texts),
                definitions);
    }

    private static Definition definition(String pid, AD attribute, BundleTexts texts) {
        List<Option> options = new ArrayList<>();
        String[] values = attribute.getOptionValues();
        String[] labels = attribute.getOptionLabels();
        for (int i = 0; values != null && i < values.length; i++) {
            options.add(new Option(values[i], label(labels == null ? null : labels[i], values[i], texts)));
        }
        String[] preset = attribute.getDefaultValue();
        return new Definition(
                new Key(pid, attribute.getID()),
                KINDS.getOrDefault(attribute.getType(), Kind.STRING),
                attribute.getCardinality(),
                attribute.isRequired(),
                label(attribute.getName(), attribute.getID(), texts),
                label(attribute.getDescription(), "", texts),
                preset == null ? List.of() : List.of(preset),
                options,
                attribute.getMin() == null ? "" : attribute.getMin(),
                attribute.getMax() == null ? "" : attribute.getMax(),
                scopes(attribute));
    }

    /** What {@link se.samverkstad.api.setting.ChosenBy} has become. */
    private static Set<Scope> scopes(AD attribute) {
        Map<?, ?> extra = attribute.getOptionalAttributes();
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (extra != null
                    && "true".equals(extra.get("chosen-by-" + scope.name().toLowerCase(Locale.ROOT)))) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /** A text, or with {@code %} the key of one; a key that has none stands for itself rather than stopping anything. */
    private static Label label(@org.jspecify.annotations.Nullable String text, String otherwise, BundleTexts texts) {
        if (text == null || text.isBlank()) {
            return new Label(otherwise, otherwise);
        }
        return text.startsWith("%")
                ? texts.find(text.substring(1)).orElse(new Label(text.substring(1), text.substring(1)))
                : new Label(text, text);
    }
}
