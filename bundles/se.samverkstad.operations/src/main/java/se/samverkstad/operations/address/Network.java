package se.samverkstad.operations.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** An IP address, or a network of them ({@code 10.1.0.0/16}); never a name, so that nothing is asked of a name server. */
public record Network(InetAddress first, int prefix) {
    /** @return empty when it is neither an address nor a network */
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        return address(slash < 0 ? text : text.substring(0, slash)).flatMap(first -> {
            int bits = first.getAddress().length * 8;
            try {
                int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
                return prefix >= 0 && prefix <= bits ? Optional.of(new Network(first, prefix)) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** The address that the text writes in numbers, with or without the brackets and zone of IPv6. */
    public static Optional<InetAddress> address(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int zone = bare.indexOf('%');
        bare = zone < 0 ? bare : bare.substring(0, zone);
        boolean numbers =
                bare.matches("\\d{1,3}(\\.\\d{1,3}){3}") || bare.contains(":") && bare.matches("[0-9A-Fa-f:.]+");
        try {
            return numbers ? Optional.of(InetAddress.getByName(bare)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((ours[bit >> 3] & mask) != (theirs[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
