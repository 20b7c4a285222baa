package se.samverkstad.modules.words;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.osgi.framework.Bundle;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Label;

/** The words of a bundle, read from outside it: for labels that are shown without calling the module. */
public final class BundleTexts {
    private static final String SWEDISH = "OSGI-INF/l10n/bundle_sv.properties";
    private static final String ENGLISH = "OSGI-INF/l10n/bundle_en.properties";

    private final String bundle;
    private final Properties swedish;
    private final Properties english;

    private BundleTexts(String bundle, Properties swedish, Properties english) {
        this.bundle = bundle;
        this.swedish = swedish;
        this.english = english;
    }

    public static BundleTexts of(JarContent jar) {
        byte[] none = new byte[0];
        return new BundleTexts(
                jar.fileName(),
                load(new ByteArrayInputStream(jar.resources().getOrDefault(SWEDISH, none))),
                load(new ByteArrayInputStream(jar.resources().getOrDefault(ENGLISH, none))));
    }

    public static BundleTexts of(Bundle bundle) {
        return new BundleTexts(bundle.getSymbolicName(), load(bundle, SWEDISH), load(bundle, ENGLISH));
    }

    /** @throws se.samverkstad.modules.change.ModuleRefusal {@code RULE} when a language lacks the key */
    public Label label(String key) {
        return find(key).orElseThrow(() -> refuse(Code.RULE, "texts.missing", bundle, key));
    }

    /** Empty when a language lacks the key. */
    public Optional<Label> find(String key) {
        String sv = swedish.getProperty(key);
        String en = english.getProperty(key);
        return sv == null || en == null ? Optional.empty() : Optional.of(new Label(sv, en));
    }

    private static Properties load(Bundle bundle, String path) {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            return new Properties();
        }
        try (InputStream in = entry.openStream()) {
            return load(in);
        } catch (IOException e) {
            throw refuse(Code.DAMAGED, "texts.unreadable", bundle.getSymbolicName());
        }
    }

    private static Properties load(InputStream in) {
        Properties properties = new Properties();
        try {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
