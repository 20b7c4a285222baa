package se.samverkstad.podcast.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses on the web: absolute, http or https, with a host and without a password in them. */
public final class WebAddress {
    private static final int LIMIT = 2_000;

    private WebAddress() {}

    public static Optional<URI> of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LIMIT) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(stripped);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What its path ends in after the last dot, in lower case; empty when there is no dot. */
    static String extension(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
