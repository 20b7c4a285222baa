package se.samverkstad.workbench.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Paths of this installation: decoded once, and never out of it. */
public final class LocalPath {
    private LocalPath() {}

    /**
     * Decodes the path of a request; empty when it is written in a way that no link of ours is: with an encoded slash,
     * backslash or control character, a dot segment, or a broken escape.
     */
    static Optional<String> decode(String rawPath) {
        String decoded;
        try {
            decoded = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean strange = !decoded.startsWith("/")
                || slashes(decoded) != slashes(rawPath)
                || decoded.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\' || c == 0xfffd)
                || decoded.contains(";")
                || (decoded + "/").contains("/./")
                || (decoded + "/").contains("/../");
        return strange ? Optional.empty() : Optional.of(decoded);
    }

    /** The address as it may stand in {@code Location}, when it stays on this installation. */
    public static Optional<String> safe(String target) {
        boolean local = target.startsWith("/") && !target.startsWith("//") && target.length() <= 2000;
        if (!local || target.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\')) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(target.replace(" ", "%20")).toASCIIString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long slashes(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
