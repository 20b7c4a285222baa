package se.samverkstad.api.net;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Fetches from the open internet what a person or a file has named: a feed, an index, a picture. It reaches nothing inside
 * the municipality's network, so that nobody can make the server ask there in their place (SSRF). No cookie, no credential
 * and no proxy is used. Safe on any thread; the caller waits, at most 30 seconds.
 */
@ProviderType
public interface Outside {
    /** What a feed or a page may weigh, in bytes, when the caller knows no better. */
    long USUAL_SIZE = 10L << 20;

    /**
     * Asks with GET and follows at most three redirects.
     *
     * @param address as it was written; https, or http for a host that the one who runs the server has allowed
     * @param most the most bytes that the content may have, after unpacking
     * @throws FetchRefused when the address may not be asked, or does not answer with the content; nothing is kept
     */
    Fetched fetch(String address, long most) throws FetchRefused;
}
