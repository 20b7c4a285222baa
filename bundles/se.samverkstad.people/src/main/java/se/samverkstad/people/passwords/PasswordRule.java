package se.samverkstad.people.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkstad.people.Fault;
import se.samverkstad.people.LeakedPasswords;

/** What a password may be: long enough and not the first that anyone would try. No rule on kinds of characters. */
public final class PasswordRule {
    static final int SHORTEST = 8;
    public static final int LONGEST = 128;
    private static final int SHORTEST_REST = 6;
    private static final List<String> PRODUCT = List.of("samverkstad", "socialtjänst", "kommun");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Set<String> common;
    private final LeakedPasswords leaked;
    private volatile Supplier<Set<String>> organisation = Set::of;

    public PasswordRule() {
        this(LeakedPasswords.here());
    }

    public PasswordRule(LeakedPasswords leaked) {
        this.leaked = leaked;
        try (InputStream in = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing in this bundle");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            common = lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the names of the organisation too from now on. */
    public void surroundedBy(Supplier<Set<String>> names) {
        organisation = names;
    }

    public Optional<Fault> fault(String password, String user, String name) {
        int length = password.codePointCount(0, password.length());
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        String lower = normal.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return Optional.of(Fault.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.PASSWORD_LONG);
        }
        if (common.contains(lower)
                || KnownPasswords.shipped().contains(lower)
                || lower.chars().distinct().count() < 3) {
            return Optional.of(Fault.PASSWORD_COMMON);
        }
        if (contextOnly(lower, user, name)) {
            return Optional.of(Fault.PASSWORD_CONTEXT);
        }
        return leaked.contains(normal) || leaked.contains(lower)
                ? Optional.of(Fault.PASSWORD_LEAKED)
                : Optional.empty();
    }

    /** Whether little is left when the words that stand around the form are taken out. */
    private boolean contextOnly(String password, String user, String name) {
        String context = plain(user + " " + name + " " + String.join(" ", organisation.get()));
        String given = plain(password);
        String rest = Stream.of(Stream.of(context.split(" ")), Stream.of(context.split("[\\s.@_-]+")), PRODUCT.stream())
                .flatMap(words -> words)
                .flatMap(PasswordRule::forms)
                .filter(word -> word.length() >= 3)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(given, (left, word) -> left.replace(word, ""));
        return rest.length() < given.length() && rest.strip().length() < SHORTEST_REST;
    }

    /** "Jönköpings" is Jönköping too. */
    private static Stream<String> forms(String word) {
        String plain = plain(word);
        return plain.length() > 4 && plain.endsWith("s")
                ? Stream.of(plain, plain.substring(0, plain.length() - 1))
                : Stream.of(plain);
    }

    /** Without capitals, and with a for å: who guesses tries both. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
