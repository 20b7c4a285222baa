package se.samverkstad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Text;
import se.samverkstad.testkit.text.TextsContract;
import se.samverkstad.workbench.shell.Screens;

final class TextsTest extends TextsContract {
    @Override
    protected Class<?> anchor() {
        return Screens.class;
    }

    @Test
    void noSentenceHasAnApostropheThatAFormatWouldSwallow() {
        for (Locale language : List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH)) {
            Text text = new Screens().text(language);
            assertThat(text.keys().stream().filter(key -> text.of(key).contains("{")))
                    .allSatisfy(key -> assertThat(text.of(key)).doesNotContain("'"));
        }
    }
}
