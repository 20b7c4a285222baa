package se.samverkstad.workbench.feeds;

import java.nio.charset.StandardCharsets;

/** Lines of iCalendar: folded before the 76th octet without parting a character, and ended by CRLF (RFC 5545, 3.1). */
final class ContentLines {
    private static final int LONGEST = 75;

    private final StringBuilder out = new StringBuilder();

    /** @param name with its parameters */
    void add(String name, String value) {
        whole(name + ":" + value);
    }

    /** A value of the type TEXT (3.3.11). */
    void text(String name, String value) {
        add(name, escaped(value));
    }

    void whole(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            at += character.length();
        }
        out.append("\r\n");
    }

    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.replace("\r\n", "\n").replace('\r', '\n').toCharArray()) {
            switch (c) {
                case '\\', ';', ',' -> plain.append('\\').append(c);
                case '\n' -> plain.append("\\n");
                default -> {
                    if (!Character.isISOControl(c) || c == '\t') {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
