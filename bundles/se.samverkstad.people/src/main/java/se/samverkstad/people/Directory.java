package se.samverkstad.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.people.file.UnitPlan;

/**
 * The units of the organisation and the persons in them. Safe on any thread; changes hold at once on every node, and each is on
 * the record together with who made it.
 */
@ProviderType
public interface Directory {
    /** How long an invitation holds. */
    Duration INVITATION = Duration.ofDays(7);

    /** Every unit, each after the one it lies in, sisters in Swedish order. */
    List<Unit> units();

    /** @throws DirectoryException when a unit cannot be so */
    Unit addUnit(String name, String level, Optional<UUID> parent, By by);

    /** Renames or moves. @throws DirectoryException when a unit cannot be so */
    void changeUnit(UUID unit, String name, String level, Optional<UUID> parent, By by);

    /** @throws DirectoryException when it is not empty, or someone has a role for it */
    void removeUnit(UUID unit, By by);

    /** What a file would change; changes nothing. */
    UnitPlan plan(UnitFile file);

    /**
     * Does what {@link #plan} says, planned anew, whole or not at all. The managers it places get the role of a unit manager
     * there.
     *
     * @param title of the managers it adds
     * @throws DirectoryException when the units have changed so that the file does not fit any more
     */
    UnitPlan bring(UnitFile file, String title, By by);

    /** Everyone, in Swedish order of names. */
    List<Member> members();

    Optional<Member> member(UUID person);

    /** Where a person belongs, in the order of units' names; asked often, so it reads nothing else. */
    List<Belonging> belongings(UUID person);

    /** The names of those who administer the system and can sign in. */
    List<String> administrators();

    /** What is wrong, in the order of a form. @param self the person that is changed */
    List<Fault> faults(MemberWish wish, Optional<UUID> self);

    /**
     * Adds a person who cannot sign in yet.
     *
     * @throws PeopleException when something is wrong with it
     * @throws DirectoryException when the unit is gone
     */
    Member add(MemberWish wish, By by);

    /**
     * Changes a person; where they belong besides the first unit stays. Whoever begins or ceases to administer is signed
     * out everywhere.
     *
     * @throws PeopleException when something is wrong with it
     * @throws DirectoryException when it is gone or the last administrator
     */
    void change(UUID person, MemberWish wish, By by);

    /**
     * A link's secret, with which the person chooses a password. Makes earlier ones void; only its hash is kept.
     *
     * @throws DirectoryException when the person is gone
     */
    String invite(UUID person, By by);

    /** Whom a secret invites, while it holds. */
    Optional<Invitation> invitation(String secret);

    /** What is wrong with a password for that person. */
    Optional<Fault> passwordFault(Person person, String password);

    /**
     * Gives the invited person that password, ends the invitation and every session they had. Of two at once, one
     * succeeds.
     *
     * @return empty when the invitation does not hold any more
     * @throws PeopleException when something is wrong with the password
     */
    Optional<Person> accept(String secret, String password);

    /**
     * Ends the account, its sessions, its roles and its deputyships.
     *
     * @throws DirectoryException when it is the last administrator, or gone
     */
    void end(UUID person, By by);

    /** @param title may be empty */
    record Belonging(String unit, String title) {}

    /** Someone who is invited. @param ends when the invitation does */
    record Invitation(Person person, boolean first, Instant ends) {}
}
