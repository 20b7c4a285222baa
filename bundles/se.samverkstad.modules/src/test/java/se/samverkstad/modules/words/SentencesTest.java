package se.samverkstad.modules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Texts;
import se.samverkstad.modules.table.Label;

final class SentencesTest {
    private static final Pattern USED =
            Pattern.compile("(?:refuse\\(\\s*(?:Code|ModuleRefusal\\.Code)\\.\\w+,\\s*|say\\(\\s*)\"([a-z.-]+)\"");

    @Test
    void bothLanguagesHoldTheSameKeys() {
        Texts texts = new Texts(Sentences.class);

        assertThat(texts.in(Locale.ENGLISH).keys())
                .isEqualTo(texts.in(Locale.forLanguageTag("sv")).keys());
    }

    @Test
    void everyKeyThatTheCodeUsesIsThere() throws IOException {
        Set<String> keys = new Texts(Sentences.class).in(Locale.ENGLISH).keys();
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        for (String beginning : Set.of("cli.", "cli.source-", "show.", "needs.")) {
            assertThat(keys).anyMatch(key -> key.startsWith(beginning));
            used.remove(beginning);
        }

        assertThat(used).hasSizeGreaterThan(30);
        assertThat(keys).containsAll(used);
    }

    @Test
    void aLabelAmongTheArgumentsIsPutInTheLanguageOfTheSentence() {
        Label sentence = Sentences.say("generation.unresolved", new Label("Podden", "The podcast"));

        assertThat(sentence.sv()).startsWith("Podden");
        assertThat(sentence.en()).startsWith("The podcast");
    }
}
