package se.samverkstad.operations.address;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.operations.doctor.Finding;

/** Where the installation answers, and where it shall. Safe on any thread. */
@ProviderType
public interface Addresses {
    /** What {@code samverkstad.properties} and the environment say now; empty texts on a new home. */
    AddressPlan current();

    /**
     * Tries a plan without keeping it: form, name, certificate, port, proxy. Asks the name server, so it may take some
     * seconds; changes nothing.
     */
    List<Finding> test(AddressPlan plan);

    /**
     * Writes the plan into {@code samverkstad.properties}, whole or not at all, and leaves every other line as it is. Not
     * tested first: the caller decides whether a warning is accepted, and the next start refuses what is critical.
     *
     * @throws IOException when the file cannot be written; it is then unchanged
     */
    Saved save(AddressPlan plan) throws IOException;

    /**
     * What follows from having saved.
     *
     * @param restartNeeded whether what runs differs from what is saved
     * @param sv what to do, in one sentence
     * @param en the same
     */
    record Saved(boolean restartNeeded, String sv, String en) {}
}
