package se.samverkstad.features.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.testkit.text.TextsContract;

/** The words of one example. {@link ExampleBundle} packs them beside its classes; here a loader puts them there. */
abstract class ExampleTexts extends TextsContract {
    private final String module;
    private final String part;
    private final Class<?> words;
    private URLClassLoader bundle;
    private Class<?> anchor;

    /**
     * @param module its folder
     * @param part its package and its templates
     * @param words a class of it
     */
    ExampleTexts(String module, String part, Class<?> words) {
        this.module = module;
        this.part = part;
        this.words = words;
    }

    @BeforeEach
    void putTogether() throws IOException, ClassNotFoundException {
        URL classes = words.getProtectionDomain().getCodeSource().getLocation();
        URL carried = Path.of("src/main/modules", module).toUri().toURL();
        bundle = new URLClassLoader(new URL[] {carried, classes}, ClassLoader.getPlatformClassLoader());
        anchor = bundle.loadClass(words.getName());
    }

    @AfterEach
    void takeApart() throws IOException {
        bundle.close();
    }

    @Override
    protected final Class<?> anchor() {
        return anchor;
    }

    @Override
    protected final List<Path> sources() {
        Path templates = Path.of("src/main/jte");
        return List.of(
                Path.of("src/main/java/se/samverkstad/example", part),
                templates.resolve(part),
                templates.resolve(part + "start"));
    }

    @Test
    final void nobodyIsCalledAUser() {
        for (Locale locale : List.of(Locale.forLanguageTag("sv-SE"), Locale.ENGLISH)) {
            Text text = new Texts(anchor).in(locale);
            assertThat(text.keys())
                    .allSatisfy(key ->
                            assertThat(text.of(key)).as(key).doesNotContainPattern("(?i)användare|\\busers?\\b"));
        }
    }
}
