package se.samverkstad.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Reach;

/**
 * Keys by which a person's programs speak to the workbench. A key may what its person may, at the moment it is used, and
 * ends with their account. Safe on any thread.
 */
@ProviderType
public interface Tokens {
    Duration LONGEST = Duration.ofDays(365);
    int LONGEST_NAME = 60;

    /** More than anyone keeps track of. */
    int MOST = 20;

    /**
     * A key, without its secret.
     *
     * @param name what its person calls it
     * @param used to the minute; empty when it never was
     */
    record Token(UUID id, String name, Instant created, Instant expires, Optional<Instant> used) {}

    /** @param secret to be shown once: it is kept nowhere */
    record Made(Token token, String secret) {}

    /** Whose key was shown, and what that person may now, and where. */
    record Bearer(UUID token, Person person, Map<String, Reach> permissions) {}

    /** Those of a person that hold, the newest first. */
    List<Token> of(UUID person);

    /**
     * Makes one, on the record.
     *
     * @param days until it ends
     * @return empty when the person has {@value #MOST} already
     * @throws IllegalArgumentException when the name is empty or too long, or the days are none or more than {@link #LONGEST}
     */
    Optional<Made> make(Person person, String name, int days);

    /** Ends one, on the record. @return whether that person had it */
    boolean end(Person person, UUID token, By by);

    /** Who shows that secret; empty when it does not hold, or its person's account does not. */
    Optional<Bearer> bearer(String secret);
}
