package se.samverkstad.operations.outside;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverkstad.api.net.FetchRefused.Reason;
import se.samverkstad.operations.address.Network;

/**
 * A web address whose form may be asked; where its name leads is looked at later.
 *
 * @param host a name in ASCII, lower case, or an address in numbers without brackets
 * @param path with its query, as it goes into the request
 */
record Place(URI address, String host, int port, String path) {
    private static final int LONGEST = 2_000;

    /** Two labels or more. The last is no number: resolvers read {@code 0x7f.1} and {@code 2130706433} as addresses. */
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+(?!0x)[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /**
     * @param http the hosts that may be asked without encryption
     * @param ports besides that of the scheme; none but in tests
     */
    static Place of(String text, Set<String> http, Set<Integer> ports) throws NotFetched {
        try {
            return of(new URI(text.strip()).parseServerAuthority(), http, ports);
        } catch (URISyntaxException e) {
            throw new NotFetched(Reason.MALFORMED, shown(text));
        }
    }

    private static Place of(URI uri, Set<String> http, Set<Integer> ports) throws NotFetched {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.isOpaque() || !scheme.equals("https") && !scheme.equals("http")) {
            throw new NotFetched(Reason.SCHEME, shown(uri.toString()));
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            throw new NotFetched(Reason.CREDENTIALS, "");
        }
        String host = host(uri);
        if (scheme.equals("http") && !http.contains(host)) {
            throw new NotFetched(Reason.SCHEME, shown(uri.toString()));
        }
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        if (port != usual && !ports.contains(port)) {
            throw new NotFetched(Reason.PORT, Integer.toString(port));
        }
        String path = Optional.ofNullable(uri.getRawPath())
                .filter(some -> !some.isEmpty())
                .orElse("/");
        return new Place(
                uri, host, port, uri.getRawQuery() == null ? ascii(path) : ascii(path + "?" + uri.getRawQuery()));
    }

    private static String host(URI uri) throws NotFetched {
        String written = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (written.startsWith("[")
                && !written.contains("%")
                && Network.address(written).isPresent()) {
            return written.substring(1, written.length() - 1);
        }
        String name = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        if (Network.address(name).isPresent() || NAME.matcher(name).matches()) {
            return name;
        }
        throw new NotFetched(Reason.MALFORMED, shown(uri.toString()));
    }

    /** A name with letters outside ASCII as name servers know it, for whoever writes {@code https://örebro.se}. */
    static String asciiNames(String text) {
        int begin = text.indexOf("://");
        int end = begin < 0 ? -1 : begin + 3;
        while (end >= 0 && end < text.length() && "/?#:@".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (begin < 0 || text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        try {
            return text.substring(0, begin + 3) + IDN.toASCII(text.substring(begin + 3, end)) + text.substring(end);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String ascii(String path) {
        return URI.create(path.startsWith("/") ? "http://x" + path : path)
                .toASCIIString()
                .substring("http://x".length());
    }

    /** Where {@code location} leads from here. */
    Place next(String location, Set<String> http, Set<Integer> ports) throws NotFetched {
        try {
            URI next = address.resolve(new URI(asciiNames(location.strip())));
            if (address.getScheme().equalsIgnoreCase("https") && "http".equalsIgnoreCase(next.getScheme())) {
                throw new NotFetched(Reason.REDIRECT, host);
            }
            return of(next.toString(), http, ports);
        } catch (URISyntaxException e) {
            throw new NotFetched(Reason.MALFORMED, shown(location));
        }
    }

    boolean encrypted() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** As the header {@code Host} writes it. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (encrypted() ? 443 : 80) ? name : name + ":" + port;
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "").replaceAll("//[^/@]*@", "//");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }
}
