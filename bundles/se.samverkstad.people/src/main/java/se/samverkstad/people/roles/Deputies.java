package se.samverkstad.people.roles;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/** Who stands in for whom. Safe on any thread; holds at the next request on every node. */
@ProviderType
public interface Deputies {
    /** Those who stand in for a person, and those the person stands in for; the ones that are not over first. */
    List<Deputyship> of(UUID person);

    /** @throws RoleRefusal when it cannot be so */
    Deputyship name(UUID person, UUID deputy, Period period, By by);

    /** Ends it now. @throws RoleRefusal when it is gone or over */
    Deputyship end(UUID deputyship, By by);
}
