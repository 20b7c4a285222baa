package se.samverkstad.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a password may be: long enough and not the first that anyone would try. No rule on kinds of characters. */
final class PasswordRule {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final int SHORTEST_REST = 6;
    private static final List<String> PRODUCT = List.of("samverkstad", "socialtjänst", "kommun");

    private final Set<String> common;

    PasswordRule() {
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

    Optional<Fault> fault(String password, String user, String name) {
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return Optional.of(Fault.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.PASSWORD_LONG);
        }
        if (common.contains(lower) || lower.chars().distinct().count() < 3) {
            return Optional.of(Fault.PASSWORD_COMMON);
        }
        return contextOnly(lower, user, name) ? Optional.of(Fault.PASSWORD_CONTEXT) : Optional.empty();
    }

    /** Whether little is left when the words that stand around the form are taken out. */
    private static boolean contextOnly(String password, String user, String name) {
        String context = (user + " " + name).toLowerCase(Locale.ROOT);
        String rest = Stream.of(Stream.of(context.split(" ")), Stream.of(context.split("[\\s.@_-]+")), PRODUCT.stream())
                .flatMap(words -> words)
                .filter(word -> word.length() >= 3)
                .reduce(password, (left, word) -> left.replace(word, ""));
        return rest.length() < password.length() && rest.length() < SHORTEST_REST;
    }
}
