package se.samverkstad.operations.outside;

import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.net.FetchRefused;

/**
 * Asks servers that an administrator has named, such as a provider of sign-in, also inside the municipality's own net when
 * the administrator has allowed that very host. For core alone: no module sees this package. Follows no redirect, keeps no
 * cookie, uses no proxy. At most 32 at once, apart from what {@link se.samverkstad.api.net.Outside} fetches. Safe on any
 * thread; the caller waits.
 */
@ProviderType
public interface NamedHosts {
    /**
     * @return whatever the server answers, also that it refuses
     * @throws FetchRefused when the address may not be asked or nobody answers in time
     */
    Reply ask(Question question) throws FetchRefused;
}
