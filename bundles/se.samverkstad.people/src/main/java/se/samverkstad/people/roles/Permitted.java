package se.samverkstad.people.roles;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.people.Principal;

/** Permissions asked the other way round: who has one. Only those who can sign in. Safe on any thread; read from the store. */
@ProviderType
public interface Permitted {
    /** Everyone who can sign in. */
    Set<UUID> everyone();

    /** Those who belong to a unit, or to one that lies in it. */
    Set<UUID> in(UUID unit);

    /** Those who have a permission somewhere today, also for those they stand in for, and those who administer. */
    Set<UUID> may(String permission);

    /** A person as their next request would know them; empty for who cannot sign in. */
    Optional<Principal> principal(UUID person);

    /** The same for those who have it in that unit. */
    Set<UUID> may(String permission, UUID unit);
}
