package se.samverkstad.workbench.web;

import java.util.HexFormat;
import java.util.Optional;

/** Strong entity tags and the conditions on them (RFC 9110 §13). */
public final class Tags {
    private Tags() {}

    /** Of that content. */
    public static String of(byte[] body) {
        return strong(HexFormat.of().formatHex(Csrf.sha256().digest(body)));
    }

    static String strong(String hash) {
        return '"' + hash + '"';
    }

    /** Whether the asker has it already: weak comparison, as {@code If-None-Match} wants. */
    public static boolean known(Optional<String> ifNoneMatch, String tag) {
        return ifNoneMatch.isPresent() && listed(ifNoneMatch.get(), tag);
    }

    private static boolean listed(String header, String tag) {
        if (header.strip().equals("*")) {
            return true;
        }
        for (String each : header.split(",")) {
            String plain = each.strip();
            if ((plain.startsWith("W/") ? plain.substring(2) : plain).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a range of this very content is meant: only a strong tag that is equal says so. */
    static boolean sameContent(Optional<String> ifRange, String tag) {
        return ifRange.isEmpty() || ifRange.get().strip().equals(tag);
    }
}
