package se.samverkstad.podcast.domain;

import java.util.regex.Pattern;

/** What a person's computer called a file, made fit to be shown. It never becomes a path or part of an address. */
public final class FileName {
    private static final int LIMIT = 120;
    /** Control, format (direction overrides, zero widths), surrogate, private and unassigned characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    private FileName() {}

    /** The last segment without what cannot be seen; empty when nothing is left. */
    public static String shown(String submitted) {
        String plain = UNSEEN.matcher(submitted).replaceAll("");
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        String name = last.substring(last.lastIndexOf(':') + 1).strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        return name.length() <= LIMIT ? name : shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > name.length() - 10 ? name.substring(dot) : "";
        return name.substring(0, LIMIT - 1 - extension.length()) + "…" + extension;
    }
}
