package se.samverkstad.people.roles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/** Who has which role. Safe on any thread; what is given or ended holds at the next request on every node. */
@ProviderType
public interface Assignments {
    /** Those of a person, those that hold or will hold first. */
    List<Assignment> of(UUID person);

    /** What a person has today, also through those they stand in for. */
    List<Held> today(UUID person);

    /** Everyone who has a role now or later. */
    List<Assignment> holding(String role);

    /** Those for a unit that hold now or later; such a unit cannot be removed. */
    List<Assignment> in(UUID unit);

    /** @throws RoleRefusal when it cannot be so */
    Assignment give(Wish wish, By by);

    /** Ends it now. @throws RoleRefusal when it is gone or over */
    Assignment end(UUID assignment, By by);

    /**
     * A role that someone has today.
     *
     * @param instead of whom they stand in for; empty for a role of their own
     */
    record Held(String role, Optional<Party> place, Optional<Party> instead) {}

    /**
     * A role to be given.
     *
     * @param unit empty for the whole organisation
     */
    record Wish(UUID person, String role, Optional<UUID> unit, Period period) {}
}
