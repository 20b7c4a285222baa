package se.samverkstad.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The persons of this installation and their sessions. Safe on any thread; every answer is read from the store. */
@ProviderType
public interface People {
    boolean administratorExists();

    /**
     * Makes the code that lets its holder become the first administrator: 128 random bits, kept only as a hash and only
     * in memory. A new one makes the older void. Empty when an administrator exists.
     */
    Optional<String> newSetUpCode();

    /** Whether that is the code in force and no administrator exists yet. */
    boolean setUpCodeHolds(String code);

    /** Everything that is wrong with a person to be, in the order of a form. */
    List<Fault> faults(NewPerson person);

    /**
     * Adds the first administrator and makes the set-up code void. Of two at once, one succeeds.
     *
     * @throws PeopleException when something is wrong with it, or an administrator exists (then without faults)
     */
    Person addFirstAdministrator(NewPerson person);

    /**
     * Adds a person.
     *
     * @throws PeopleException when something is wrong with it
     */
    Person add(NewPerson person);

    /** Checks a password, and opens a session when it is right. Takes as long for a user name that nobody has. */
    SignIn signIn(String user, String password);

    /** Opens a session for a person whose identity is already certain, such as one just added. */
    SignIn.Done open(Person person);

    /** The session of a token, and notes that it is in use; empty when it has ended. */
    Optional<Session> session(String token);

    /** Whether the session with that key goes on; asking does not count as use. */
    boolean lasts(String key);

    void end(String key);

    void chooseLanguage(UUID person, String language);
}
