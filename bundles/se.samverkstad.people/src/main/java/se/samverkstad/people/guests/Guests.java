package se.samverkstad.people.guests;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.Person;

/**
 * Service users and citizens as guests. A guest has one role, for one unit or the whole organisation, until a last day; no
 * other role can be given to them. Safe on any thread; every change holds at once on every node, and is on the record without
 * what someone wrote about the guest.
 */
@ProviderType
public interface Guests {
    /** How long a link holds (ASVS 6.4.1). */
    Duration LINK = Duration.ofHours(72);

    /** How far ahead a last day can be. */
    Period LONGEST = Period.ofYears(1);

    /** How long an invitation that nobody answered is kept after its link. */
    Duration UNANSWERED = Duration.ofDays(30);

    /** Everyone who is or was invited, the latest first. */
    List<Guest> all();

    Optional<Guest> guest(UUID id);

    /** The guest that a person is; empty for those who work here. */
    Optional<Guest> of(UUID person);

    /** @throws GuestRefusal with everything that is wrong with it */
    Invited invite(GuestWish wish, By by);

    /**
     * A new link; the earlier one is void. For someone who has joined it is the way to a new password.
     *
     * @throws GuestRefusal when the guest is gone, or it is over
     */
    Invited renew(UUID id, By by);

    /** @param secret of the link, told once: only its hash is kept */
    record Invited(Guest guest, String secret) {}

    /** Makes the link void, and ends the invitation or the account. @throws GuestRefusal when there is nothing to end */
    void end(UUID id, By by);

    /** Whom a secret invites, while it holds. Asking uses nothing up. */
    Optional<Guest> invited(String secret);

    /**
     * The guest joins under a name that they choose, or gets a new password if they had joined. Of two at once, one succeeds.
     *
     * @param name not asked for when they had joined
     * @return empty when the link does not hold any more
     * @throws GuestRefusal when they cannot be called that
     * @throws se.samverkstad.people.PeopleException when something is wrong with the password
     */
    Optional<Person> accept(String secret, String name, String password);

    /** The guest says no; what was written about them is erased. @return whether the link held */
    boolean decline(String secret);

    /** The guest does not want to go on: ends the account and every session. @return whether they are a guest here */
    boolean leave(Person person);

    /** Ends the accounts whose last day is past, and erases invitations that nobody answered. @return how many of both */
    int sweep();
}
