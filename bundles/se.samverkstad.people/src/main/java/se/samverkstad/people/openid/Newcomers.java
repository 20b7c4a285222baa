package se.samverkstad.people.openid;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.Person;

/**
 * Those who have signed in at a provider and wait for an administrator to say who they are. Safe on any thread; every change
 * is on the record.
 */
@ProviderType
public interface Newcomers {
    /** Who came last first. */
    List<Newcomer> waiting(UUID provider);

    /**
     * From now on that is this person, who signs in by the provider too.
     *
     * @throws IllegalArgumentException when one of them is gone
     */
    void connect(UUID provider, String newcomer, UUID person, By by);

    /**
     * Adds them as a new person.
     *
     * @throws IllegalArgumentException when they are gone
     * @throws se.samverkstad.people.PeopleException when their name cannot be kept as it is
     */
    Person add(UUID provider, String newcomer, By by);

    /** Forgets them; they may come again. */
    void dismiss(UUID provider, String newcomer, By by);

    /** The providers by which a person signs in. */
    List<Provider> of(UUID person);

    /** The person does not sign in by that provider any more, and what came by it ends. @return whether they did */
    boolean disconnect(UUID provider, UUID person, By by);
}
