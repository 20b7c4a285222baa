package se.samverkstad.operations.doctor;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Examines the installation while it runs: machine, home, database, address, modules. Safe on any thread. */
@ProviderType
public interface Doctor {
    /**
     * Looks at everything now and changes nothing. Takes up to some seconds, so nobody's page waits for it without a word.
     *
     * @return one finding or more for each topic, in the order to be shown; what could not be examined is a finding too
     */
    List<Finding> examine();
}
