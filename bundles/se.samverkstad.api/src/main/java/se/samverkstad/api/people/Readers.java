package se.samverkstad.api.people;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who can read what needs a permission, as it is decided in this installation now: for the line that stands before a field, so
 * that people know before they type. Provided by the workbench; safe on any thread.
 */
@ProviderType
public interface Readers {
    /**
     * Those who have one of the permissions, in words that fit into the middle of a sentence, such as <i>den som förvaltar
     * systemet eller har rollen Redaktör</i>. Whoever administers the system may everything, so nobody is never the answer.
     *
     * @param permissions by id
     */
    String of(Locale locale, String... permissions);
}
