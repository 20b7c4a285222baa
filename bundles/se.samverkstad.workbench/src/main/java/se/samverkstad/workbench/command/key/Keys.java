package se.samverkstad.workbench.command.key;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keys that are pressed together: modifiers and one letter or digit. There is always a modifier, so that nobody who speaks to
 * their computer, or leans on a key, runs anything (WCAG 2.1.4); and the letter is one that every keyboard has.
 */
record Keys(String modifiers, String letter) {
    /** Those that browsers and readers leave nearly free, the freest first. */
    static final List<String> MODIFIERS = List.of("Alt+Shift", "Ctrl+Alt");

    static final List<String> LETTERS = Stream.concat(
                    IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString),
                    IntStream.rangeClosed('0', '9').mapToObj(Character::toString))
            .toList();

    /** As {@code Alt+Shift+N}; empty for anything else. */
    static Optional<Keys> of(String written) {
        int last = written.lastIndexOf('+');
        return last < 0 ? Optional.empty() : of(written.substring(0, last), written.substring(last + 1));
    }

    static Optional<Keys> of(String modifiers, String letter) {
        return MODIFIERS.contains(modifiers) && LETTERS.contains(letter)
                ? Optional.of(new Keys(modifiers, letter))
                : Optional.empty();
    }

    /** The key of the text that says who else uses them; empty when nobody is known to. */
    Optional<String> taken() {
        if (modifiers.equals("Alt+Shift")) {
            return "BIT".contains(letter) ? Optional.of("keys.taken-browser") : Optional.empty();
        }
        if (letter.equals("N")) {
            return Optional.of("keys.taken-reader");
        }
        return "EMQ2345789".contains(letter) || letter.equals("0")
                ? Optional.of("keys.taken-writing")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return modifiers + "+" + letter;
    }
}
