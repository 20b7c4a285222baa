package se.samverkstad.workbench.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.samverkstad.operations.address.Network;

/**
 * What trusted proxies say of the request before it reached them: {@code Forwarded} (RFC 7239) or {@code X-Forwarded-For},
 * {@code -Proto} and {@code -Host}. Read from the right, as far as one trusted proxy names another; what stands further left
 * anyone may have written.
 *
 * @param client empty when no proxy tells
 * @param scheme lower case
 * @param host as it stood in the header {@code Host}
 */
record Forwarded(Optional<InetAddress> client, Optional<String> scheme, Optional<String> host) {
    private record Hop(Optional<String> client, Optional<String> scheme, Optional<String> host) {}

    /**
     * @param headers the values of a header, joined by commas; empty when it is absent
     * @param trusted whether what an address tells is believed
     * @throws Refusal when both kinds are there and differ: one of them comes from outside, and nobody knows which
     */
    static Forwarded read(Function<String, Optional<String>> headers, Predicate<InetAddress> trusted) {
        Optional<Forwarded> standard = headers.apply("Forwarded").map(text -> last(standard(text), trusted));
        Optional<Forwarded> usual =
                Optional.of(usual(headers)).filter(hops -> !hops.isEmpty()).map(hops -> last(hops, trusted));
        if (standard.isPresent() && usual.isPresent() && !standard.equals(usual)) {
            throw new Refusal(400, "forwarded");
        }
        return standard.or(() -> usual).orElse(new Forwarded(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Forwarded last(List<Hop> hops, Predicate<InetAddress> trusted) {
        int at = hops.size() - 1;
        while (at > 0 && address(hops.get(at)).filter(trusted).isPresent()) {
            at--;
        }
        Hop hop = hops.get(at);
        return new Forwarded(address(hop), hop.scheme().map(scheme -> scheme.toLowerCase(Locale.ROOT)), hop.host());
    }

    /** The address that a hop names, without its port; empty for {@code unknown} and made-up names. */
    private static Optional<InetAddress> address(Hop hop) {
        return hop.client().flatMap(text -> {
            boolean version4WithPort = text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':');
            String bare = text.startsWith("[")
                    ? text.substring(0, text.indexOf(']') + 1)
                    : version4WithPort ? text.substring(0, text.indexOf(':')) : text;
            return Network.address(bare);
        });
    }

    private static List<Hop> standard(String text) {
        return split(text, ',').stream().map(Forwarded::hop).toList();
    }

    private static Hop hop(String element) {
        List<String> pairs = split(element, ';');
        return new Hop(value(pairs, "for"), value(pairs, "proto"), value(pairs, "host"));
    }

    private static Optional<String> value(List<String> pairs, String name) {
        return pairs.stream()
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(name))
                .map(pair -> unquoted(pair[1].strip()))
                .findFirst();
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }

    /** At the separators that stand outside quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }

    private static List<Hop> usual(Function<String, Optional<String>> headers) {
        List<String> clients = list(headers.apply("X-Forwarded-For"));
        List<String> schemes = list(headers.apply("X-Forwarded-Proto"));
        List<String> hosts = list(headers.apply("X-Forwarded-Host"));
        int most = Math.max(clients.size(), Math.max(schemes.size(), hosts.size()));
        List<Hop> hops = new ArrayList<>();
        for (int back = most - 1; back >= 0; back--) {
            hops.add(new Hop(fromRight(clients, back), fromRight(schemes, back), fromRight(hosts, back)));
        }
        return hops;
    }

    /** A list that some proxy did not add to stands for them all. */
    private static Optional<String> fromRight(List<String> list, int back) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(Math.max(0, list.size() - 1 - back)));
    }

    private static List<String> list(Optional<String> header) {
        return header.map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
