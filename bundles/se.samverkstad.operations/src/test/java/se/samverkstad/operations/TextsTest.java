package se.samverkstad.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.testkit.text.TextsContract;

final class TextsTest extends TextsContract {
    /** Keys of sentences stand alone after a topic, or are answered by a method. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:ill|well)\\(\\s*[A-Z\"a-z-]+,\\s*\"([a-z.-]+)\"|return \"(mail\\.[a-z-]+)\"");

    @Override
    protected Class<?> anchor() {
        return Finding.class;
    }

    @Override
    protected Set<String> composedKeys() {
        Set<String> keys = new TreeSet<>();
        for (String file : List.of("Dialogue", "Certificates", "SmtpMailer")) {
            Path source = Path.of("src/main/java/se/samverkstad/operations/mail", file + ".java");
            try {
                Matcher found = SENTENCE.matcher(Files.readString(source));
                while (found.find()) {
                    keys.add(found.group(1) == null ? found.group(2) : found.group(1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (keys.size() < 20) {
            throw new AssertionError("the sources name more sentences than " + keys);
        }
        return keys;
    }
}
