package se.samverkstad.people.guestbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.Person;

/** What guests need of the accounts: implemented beside them, so that their rows stay with them. */
public interface Accounts {
    /** 256 random bits for a link. */
    String secret();

    String hashOfSecret(String secret);

    /** @throws se.samverkstad.people.PeopleException when something is wrong with the password */
    String hashOfPassword(String password, String user, String name);

    /** A user name that nobody has, made of a name. */
    String freeUser(Handle rows, String name);

    boolean nameTaken(Handle rows, String name);

    /** Adds a person who can sign in until the end of a day. */
    void open(Handle rows, Person person, String passwordHash, LocalDate lastDay, Instant now);

    /** @throws IllegalArgumentException when that person is not there */
    Person person(Handle rows, UUID person);

    /** Those who can sign in and whose last day is before that day. */
    List<UUID> over(Handle rows, LocalDate today);

    /** Gives a new password, and ends every session. */
    void renew(Handle rows, UUID person, String passwordHash);

    /** Ends the account with its sessions and roles, if it has not ended. */
    void end(Handle rows, UUID person, By by);
}
