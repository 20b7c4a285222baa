package se.samverkstad.people.openid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.openid.Provider.RoleRule;

/**
 * The organisations through which people sign in. Safe on any thread; every answer is read from the store, and each change
 * is on the record together with who made it.
 */
@ProviderType
public interface Providers {
    /** In Swedish order of names. */
    List<Provider> all();

    Optional<Provider> one(String key);

    List<RoleRule> roles(UUID provider);

    /** What is wrong, in the order of a form. @param self the one that is changed */
    List<ProviderFault> faults(ProviderWish wish, Optional<UUID> self);

    /** @throws IllegalArgumentException when something is wrong with it */
    Provider add(ProviderWish wish, By by);

    /**
     * With another issuer, nobody is known any more: who is whom is a matter between a person and an issuer.
     *
     * @throws IllegalArgumentException when something is wrong with it, or it is gone
     */
    Provider change(UUID provider, ProviderWish wish, By by);

    /** Ends the sessions and the roles that came by it. Persons stay. */
    void remove(UUID provider, By by);
}
