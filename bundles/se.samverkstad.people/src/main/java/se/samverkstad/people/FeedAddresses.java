package se.samverkstad.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.people.Reach;

/**
 * The addresses at which people's calendars, feed readers and spreadsheets fetch something, one for each person and feed. An
 * address reads what its person may, at the moment it is fetched, and ends with their account. Safe on any thread.
 */
@ProviderType
public interface FeedAddresses {
    /** What an address is for. */
    record Feed(String module, String id) {}

    /** What it is called; kept with the address, because the module may be away when its person looks. */
    record Name(String sv, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }

    /**
     * An address, without its secret.
     *
     * @param fetched the day on which it was last fetched; empty when it never was
     */
    record Address(Feed feed, Name name, Instant created, Optional<LocalDate> fetched) {}

    /** Whose address was fetched, and what that person may now, and where. */
    record Bearer(Feed feed, Person person, Map<String, Reach> permissions) {}

    /** Those that a person has, in no particular order. */
    List<Address> of(UUID person);

    /**
     * Makes one in place of the one there may be, which ends; on the record.
     *
     * @return the secret in it, to be shown once: it is kept nowhere
     */
    String make(Person person, Feed feed, Name name);

    /** Ends one, on the record. @return whether that person had it */
    boolean revoke(Person person, Feed feed);

    /** Whose secret that is; empty when it does not hold, or its person's account does not. */
    Optional<Bearer> bearer(String secret);

    /**
     * Notes that it was fetched today, and with which content.
     *
     * @param tag of the content
     * @return when it was first fetched with that content, in whole seconds; later than any content before
     */
    Instant fetched(Bearer bearer, String tag);
}
