package se.samverkstad.people;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/** New passwords in place of old ones, chosen by the person. Safe on any thread. */
@ProviderType
public interface Passwords {
    /** How long a link for a forgotten password holds. */
    Duration LINK = Duration.ofHours(1);

    /**
     * Changes it, makes every link for another one void and ends the person's other sessions.
     *
     * @param kept the key of the session that goes on
     * @throws PeopleException when something is wrong with the password
     */
    void change(Person person, String password, String kept);

    /** A link that was asked for. @param secret 256 bits, of which only the hash is kept */
    record Asked(Person person, String email, String secret) {
        /** Without the secret, so that no log holds it. */
        @Override
        public String toString() {
            return "Asked[" + person + "]";
        }
    }

    /**
     * Makes a link for whoever can sign in and has an address, void at its use, at the next one and at any change of the
     * password.
     *
     * @param name the user name, or an e-mail address that one person has
     * @return empty for anyone else
     */
    Optional<Asked> ask(String name);

    /**
     * A link for an administrator who cannot get in any more, made by whoever holds the machine; the second factor is
     * turned off.
     *
     * @return empty for anyone else
     */
    Optional<Asked> rescue(UUID person, By by);

    /** Whom a link is for, while it holds. */
    Optional<Person> holder(String secret);

    /**
     * Gives the holder that password and ends every session they had. Of two at once, one succeeds.
     *
     * @return empty when the link does not hold any more
     * @throws PeopleException when something is wrong with the password
     */
    Optional<Person> use(String secret, String password);
}
