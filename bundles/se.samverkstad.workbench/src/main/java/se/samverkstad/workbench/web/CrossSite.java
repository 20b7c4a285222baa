package se.samverkstad.workbench.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.operations.address.AddressChecks;

/**
 * Tells whether a browser sends a changing request from a page of ours: by {@code Sec-Fetch-Site}, else by
 * {@code Origin}. A request with neither is refused; whoever writes a script sends {@code Origin}.
 */
final class CrossSite {
    private CrossSite() {}

    /**
     * @param host the header {@code Host}
     * @param base the public address of this installation
     */
    static boolean ours(Optional<String> fetchSite, Optional<String> origin, Optional<String> host, URI base) {
        if (fetchSite.isPresent()) {
            return fetchSite.get().equals("same-origin") || fetchSite.get().equals("none");
        }
        return origin.filter(value -> origin(base).equals(value.toLowerCase(Locale.ROOT))
                        || host.filter(asked -> sameHostMayDo(asked, base))
                                .filter(asked -> authority(value).equals(asked.toLowerCase(Locale.ROOT)))
                                .isPresent())
                .isPresent();
    }

    /** Where the address is https, a page that came over http is not ours, whatever host it names; save on this machine. */
    private static boolean sameHostMayDo(String host, URI base) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return !base.getScheme().equals("https")
                || AddressChecks.isLoopbackName(port && colon >= 0 ? host.substring(0, colon) : host);
    }

    private static String origin(URI base) {
        return (base.getScheme() + "://" + base.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private static String authority(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://")
                ? lower.substring(lower.indexOf("://") + 3)
                : "";
    }
}
