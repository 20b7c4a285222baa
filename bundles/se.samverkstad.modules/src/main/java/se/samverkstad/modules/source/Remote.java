package se.samverkstad.modules.source;

import java.time.Duration;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.net.FetchRefused;

/**
 * Fetches a file of a source that an administrator has named, through the guarded way out. Provided by operations, for core
 * alone. Safe on any thread; the caller waits.
 */
@ProviderType
public interface Remote {
    /**
     * @param inside hosts as {@code host} or {@code host:port}, lower case, that may lie inside the own net
     * @param most the most bytes; reading stops one after that
     * @param whole the longest that all of it may take
     * @return the content of an answer 200; redirects are not followed
     * @throws FetchRefused when the address may not be asked or does not answer with the content; nothing is kept
     */
    byte[] fetch(String address, Set<String> inside, long most, Duration whole) throws FetchRefused;
}
