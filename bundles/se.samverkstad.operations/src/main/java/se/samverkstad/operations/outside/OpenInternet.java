package se.samverkstad.operations.outside;

import java.net.InetAddress;
import java.util.List;
import se.samverkstad.operations.address.Network;

/**
 * Which addresses are for everyone: global unicast, by IANA's registries of special-purpose addresses (RFC 6890 and its
 * successors). IPv6 that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo) is refused whole, because a gateway
 * would take it to a place that was not looked at.
 */
final class OpenInternet {
    private static final List<Network> SPECIAL = List.of(
                    "0.0.0.0/8", // this network, and on Linux this computer
                    "10.0.0.0/8",
                    "100.64.0.0/10", // shared by the customers of a carrier
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local, and where clouds answer with secrets
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relay
                    "192.168.0.0/16",
                    "198.18.0.0/15", // measuring
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4") // reserved, and broadcast
            .stream()
            .map(text -> Network.parse(text).orElseThrow())
            .toList();

    private static final Network GLOBAL_IPV6 = Network.parse("2000::/3").orElseThrow();

    private static final List<Network> SPECIAL_IPV6 = List.of(
                    "2001::/23", // protocol assignments, with Teredo and ORCHID
                    "2001:db8::/32",
                    "2002::/16", // 6to4
                    "3fff::/20") // documentation
            .stream()
            .map(text -> Network.parse(text).orElseThrow())
            .toList();

    private OpenInternet() {}

    static boolean holds(InetAddress address) {
        // Java itself turns a mapped address (::ffff:0:0/96) into the IPv4 address that it is.
        return address.getAddress().length == 4
                ? SPECIAL.stream().noneMatch(each -> each.contains(address))
                : GLOBAL_IPV6.contains(address) && SPECIAL_IPV6.stream().noneMatch(each -> each.contains(address));
    }
}
