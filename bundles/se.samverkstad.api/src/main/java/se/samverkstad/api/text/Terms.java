package se.samverkstad.api.text;

import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The words of this installation. Provided by the workbench; safe on any thread, and asked anew each time, so that a choice is
 * seen at the next page.
 *
 * <p>A text names a form in square brackets, in both languages alike, and {@link Text#of} puts the word there: {@code [person]},
 * {@code [a person]}, {@code [the person]}, {@code [persons]}, {@code [the persons]}, each also in the genitive
 * ({@code [the person's]}, {@code [the persons']}), and {@code [person representative]}. A capital first letter makes a capital:
 * {@code [The persons]}. In the same way {@code [managers-meeting]}, {@code [a managers-meeting]}, {@code [managers-meetings]} and
 * so on.
 */
@ConsumerType
public interface Terms {
    /** The first choice of each: where no installation is known, as in tests. */
    Terms USUAL = Term::usual;

    Word word(Term term);

    /**
     * A text with the forms that it names in brackets put in; other brackets stay.
     *
     * @throws IllegalArgumentException when it names a form that the word has none of
     */
    default String fill(String text, Locale locale) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        return Placeholders.fill(text, locale, this);
    }
}
