package se.samverkstad.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Text;

final class WordsTest {
    private static final Pattern ASKED = Pattern.compile("text\\.of\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"[,)]");

    private final Text swedish = new Screens().text(Locale.forLanguageTag("sv-SE"));
    private final Text english = new Screens().text(Locale.forLanguageTag("en-GB"));

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keys()).containsExactlyInAnyOrderElementsOf(swedish.keys());
    }

    @Test
    void everyKeyATemplateOrClassAsksForExists() throws IOException {
        List<String> asked = new ArrayList<>();
        for (String folder : List.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher each = ASKED.matcher(Files.readString(file));
                    each.results().forEach(found -> asked.add(found.group(1)));
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(swedish.keys()).containsAll(asked);
    }

    @Test
    void theToneIsCalmAndPeopleAreNotCalledUsers() {
        for (Text text : List.of(swedish, english)) {
            for (String key : text.keys()) {
                assertThat(text.of(key)).as(key).doesNotContain("!").doesNotContainIgnoringCase("användare");
            }
        }
    }
}
