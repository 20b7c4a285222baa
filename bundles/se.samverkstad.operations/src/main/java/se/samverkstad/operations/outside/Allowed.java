package se.samverkstad.operations.outside;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samverkstad.operations.address.Network;

/**
 * What one question may reach: the open internet, and the hosts that an administrator has allowed for it.
 *
 * @param usual which addresses are for everyone
 */
record Allowed(Predicate<InetAddress> usual, Set<String> inside) {
    /** The place of an address, in a form that may be asked. */
    Place place(String address) throws NotFetched {
        String text = Place.asciiNames(address);
        String host = host(text);
        Set<Integer> ports = inside.stream()
                .filter(each ->
                        name(each).equals(host) && each.length() > written(each).length())
                .map(each -> Integer.valueOf(each.substring(written(each).length() + 1)))
                .collect(Collectors.toSet());
        return Place.of(text, named(host) && here(host) ? Set.of(host) : Set.of(), ports);
    }

    /** A name that was allowed may lead into the own net, but to this computer only when it is named by its number. */
    Predicate<InetAddress> open(Place place) {
        return address -> usual.test(address)
                || named(place.host())
                        && !address.isAnyLocalAddress()
                        && !address.isLinkLocalAddress()
                        && !address.isMulticastAddress()
                        && (!address.isLoopbackAddress() || here(place.host()));
    }

    private boolean named(String host) {
        return inside.stream().anyMatch(each -> name(each).equals(host));
    }

    private static String host(String address) {
        try {
            return bare(Optional.ofNullable(URI.create(address.strip()).getHost())
                    .orElse("")
                    .toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String name(String allowed) {
        return bare(written(allowed));
    }

    /** Without the port. */
    private static String written(String allowed) {
        return allowed.replaceFirst("(?<=[^:]):[0-9]{1,5}$", "");
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean here(String host) {
        return Network.address(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }
}
