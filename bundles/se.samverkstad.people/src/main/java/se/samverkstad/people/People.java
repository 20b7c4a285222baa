package se.samverkstad.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.openid.Tie;

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
     * @param by {@link By#UNKNOWN} for whoever holds the code: on the record it is the new person
     * @throws PeopleException when something is wrong with it, or an administrator exists (then without faults)
     */
    Person addFirstAdministrator(NewPerson person, By by);

    /**
     * Adds a person.
     *
     * @throws PeopleException when something is wrong with it
     */
    Person add(NewPerson person, By by);

    /** Checks a password, and opens a session when it is right. Takes as long for a user name that nobody has. */
    SignIn signIn(String user, String password, Origin from);

    /** Goes on with a person whose link was right: opens a session, or asks for the second step if there is one. */
    SignIn enter(Person person, SignIn.Means means, Origin from);

    /**
     * Goes on with a person whom a provider vouches for: opens a session, or asks for the second step if there is one.
     *
     * @param certain whether the provider has shown that its own sign-in was as sure as was demanded; then no second step is
     *     asked for
     */
    SignIn enter(Person person, Tie tie, boolean certain, Origin from);

    /** Who is in the second step with that token; empty when it is over. */
    Optional<SignIn.Halfway> halfway(String token);

    /** The second step: opens a session when the code is right. Guessing is slowed together with the password. */
    SignIn finish(String token, String code, Origin from);

    /**
     * The second step of someone who has just got the second factor: confirms it by a code and opens a session.
     *
     * @return empty when the code is wrong or the step is over
     */
    Optional<Enrolled> enrol(String token, String code, Origin from);

    /** @param codes on paper, to show once */
    record Enrolled(SignIn.Done done, List<String> codes) {}

    /** Whether that is the person's password; asked before something is changed. Guessing is slowed as at sign-in. */
    Proof prove(Person person, String password, Origin from);

    /** How a password that was asked for once more was. */
    enum Proof {
        RIGHT,
        WRONG,
        /** Too many wrong attempts or too many people; ask again in a while. */
        WAIT
    }

    /** Opens a session for a person whose identity is already certain, such as one just added. */
    SignIn.Done open(Person person, SignIn.Means means, Origin from);

    /** The session of a token, and notes that it is in use; empty when it has ended. */
    Optional<Session> session(String token);

    /** Whether the session with that key goes on; asking does not count as use. */
    boolean lasts(String key);

    /** @param by the person who signs out, or another who ends the session */
    void end(String key, By by);

    void chooseLanguage(UUID person, String language);
}
