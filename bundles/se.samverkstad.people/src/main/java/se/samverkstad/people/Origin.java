package se.samverkstad.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where someone signs in from. The whole address serves to slow down guessing and is never kept; a session keeps the part
 * that {@link #network} tells.
 *
 * @param device browser and system as plain words, such as {@code firefox/windows}; empty when unknown
 */
public record Origin(Optional<InetAddress> address, String device) {
    private static final int LONGEST_DEVICE = 60;

    /** Nowhere in particular: the command line, or whoever made the installation. */
    public static final Origin UNKNOWN = new Origin(Optional.empty(), "");

    public Origin {
        device = device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
    }

    /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 one: {@code 192.0.2.*}, {@code 2001:db8:7::}. */
    public String network() {
        return address.map(known -> {
                    byte[] bytes = known.getAddress();
                    if (known instanceof Inet6Address) {
                        Arrays.fill(bytes, 6, bytes.length, (byte) 0);
                        return text(bytes).replaceFirst("(:0){5}$", "::");
                    }
                    return text(bytes).replaceFirst("\\.[0-9]+$", ".*");
                })
                .orElse("");
    }

    /** What counts as one sender when guessing is slowed: an address, or the 64 bits of IPv6 that one customer has. */
    public String sender() {
        return address.map(known -> {
                    byte[] bytes = known.getAddress();
                    if (known instanceof Inet6Address) {
                        Arrays.fill(bytes, 8, bytes.length, (byte) 0);
                    }
                    return text(bytes);
                })
                .orElse("");
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
