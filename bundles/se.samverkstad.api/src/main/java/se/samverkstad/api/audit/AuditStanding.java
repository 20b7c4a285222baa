package se.samverkstad.api.audit;

import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.health.Health;

/** Whether the record is whole, as it was when it was last verified: at the start, each hour and each day. */
@ProviderType
public interface AuditStanding {
    /** Answered from memory. */
    Standing standing();

    /** @param sv in one sentence: what was found and, unless all is well, what to do @param en the same */
    record Standing(Health.Status status, String sv, String en) {}
}
