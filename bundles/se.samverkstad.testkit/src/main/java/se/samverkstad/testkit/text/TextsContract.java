package se.samverkstad.testkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;

/** The words of one bundle are whole in both languages. Extended by one test class in each bundle with texts. */
public abstract class TextsContract {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    /** A class of the bundle. */
    protected abstract Class<?> anchor();

    /** Keys that no source names outright, because they are put together while running. */
    protected Set<String> composedKeys() {
        return Set.of();
    }

    /** Where sources are searched for keys. */
    protected List<Path> sources() {
        return List.of(Path.of("src/main/java"), Path.of("src/main/jte"));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(in(Locale.ENGLISH).keys()).isEqualTo(in(SWEDISH).keys()).isNotEmpty();
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Set<String> used = UsedKeys.in(sources().toArray(Path[]::new));

        assertThat(used).as("keys found in %s", sources()).isNotEmpty();
        assertThat(in(SWEDISH).keys()).containsAll(used).containsAll(composedKeys());
    }

    @Test
    void aSentenceTakesTheSameArgumentsInBothLanguages() {
        Text swedish = in(SWEDISH);
        Text english = in(Locale.ENGLISH);
        for (String key : swedish.keys()) {
            assertThat(arguments(english, key)).as(key).isEqualTo(arguments(swedish, key));
        }
    }

    @Test
    void noSentenceIsEmptyOrShouts() {
        for (Locale locale : List.of(SWEDISH, Locale.ENGLISH)) {
            Text text = in(locale);
            assertThat(text.keys())
                    .allSatisfy(key ->
                            assertThat(text.of(key)).as(key).isNotBlank().doesNotContain("!", "Hoppsan", "Oops"));
        }
    }

    private Text in(Locale locale) {
        return new Texts(anchor()).in(locale);
    }

    private static List<String> arguments(Text text, String key) {
        String pattern = text.of(key).replace("'", "''");
        Format[] formats = new MessageFormat(pattern, text.locale()).getFormatsByArgumentIndex();
        return Arrays.stream(formats)
                .map(format -> format == null ? "plain" : format.getClass().getSimpleName())
                .toList();
    }
}
