package se.samverkstad.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkstad.operations.address.AddressPlan;
import se.samverkstad.operations.outside.GuardedOutside;

/**
 * What must be known before the database can be opened and anyone is let in: {@code samverkstad.properties} in the home
 * folder, each key also as an environment variable ({@code SAMVERKSTAD_DATABASE_PASSWORD}), which wins. Without either: the
 * embedded database, on loopback.
 */
public final class Settings {
    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(
                            "samverkstad.database.kind",
                            "samverkstad.database.host",
                            "samverkstad.database.port",
                            "samverkstad.database.name",
                            "samverkstad.database.user",
                            "samverkstad.database.password",
                            "samverkstad.database.sslmode",
                            "samverkstad.safemode.after",
                            GuardedOutside.HTTP_HOSTS),
                    AddressPlan.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private Settings() {}

    /** @throws Refusal when the file cannot be read, or holds a key that means nothing */
    public static Map<String, String> read(Path home, Map<String, String> environment, Messages messages) {
        Map<String, String> found = new TreeMap<>();
        Path file = home.resolve("samverkstad.properties");
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw Refusal.refused(messages.text("settings.unreadable", file, String.valueOf(e.getMessage())), e);
            }
            for (String key : properties.stringPropertyNames()) {
                if (!KNOWN.contains(key)) {
                    throw Refusal.refused(messages.text("settings.unknown", file, key, String.join(", ", sorted())));
                }
                found.put(key, properties.getProperty(key).strip());
            }
        }
        for (String key : KNOWN) {
            String value = environment.get(key.replace('.', '_').toUpperCase(Locale.ROOT));
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    private static Iterable<String> sorted() {
        return KNOWN.stream().sorted().toList();
    }
}
