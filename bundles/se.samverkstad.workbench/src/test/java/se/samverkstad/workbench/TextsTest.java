package se.samverkstad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.shell.Screens;

final class TextsTest {
    private final Text swedish = new Screens().text(Locale.forLanguageTag("sv"));
    private final Text english = new Screens().text(Locale.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameKeysAndTakeTheSameArguments() {
        assertThat(english.keys()).isEqualTo(swedish.keys()).hasSizeGreaterThan(100);
        for (String key : swedish.keys()) {
            assertThat(arguments(english, key)).as(key).isEqualTo(arguments(swedish, key));
        }
    }

    private static int arguments(Text text, String key) {
        return new MessageFormat(text.of(key), text.locale()).getFormatsByArgumentIndex().length;
    }

    @Test
    void noSentenceShoutsAndNoneHasAnApostropheThatAFormatWouldSwallow() {
        for (Text text : new Text[] {swedish, english}) {
            assertThat(text.keys()).allSatisfy(key -> assertThat(text.of(key)).doesNotContain("!"));
            assertThat(text.keys().stream().filter(key -> text.of(key).contains("{")))
                    .allSatisfy(key -> assertThat(text.of(key)).doesNotContain("'"));
        }
    }
}
