package se.samverkstad.search;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Makes the index forget what was erased past the modules. Provided by the search; safe on any thread. */
@ProviderType
public interface Forgetting {
    /**
     * Reads everything again and writes the files without what is not there any more. Goes on when the time is out.
     *
     * @return whether it was done within that time
     */
    boolean forget(Duration most) throws InterruptedException;
}
