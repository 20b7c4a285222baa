package se.samverkstad.workbench.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import se.samverkstad.people.Session;

/**
 * Whose share a request takes of. Who is signed in is counted by session, so that the colleagues behind one address of the
 * municipality do not use up each other's share; all others by address, of IPv6 by the network of a household (/64).
 */
final class Asker {
    private Asker() {}

    /** Absent for this machine itself, which is not counted. */
    static Optional<String> of(Exchange exchange) {
        InetAddress client = exchange.client().orElseGet(InetAddress::getLoopbackAddress);
        if (client.isLoopbackAddress()) {
            return Optional.empty();
        }
        return Optional.of(exchange.visitor()
                .session()
                .map(Session::key)
                .map(key -> "session " + key)
                .orElseGet(() -> "address " + household(client)));
    }

    private static String household(InetAddress client) {
        return client instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(client.getAddress(), 8))
                : client.getHostAddress();
    }
}
