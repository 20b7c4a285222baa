package se.samverkstad.people.audit;

import java.util.Map;
import java.util.TreeMap;

/** The details of an act as one column: a line for each, {@code name=value}, with backslash before what would mislead. */
final class Detail {
    private Detail() {}

    static String written(Map<String, String> detail) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(detail)
                .forEach((name, value) -> text.append(escaped(name))
                        .append('=')
                        .append(escaped(value))
                        .append('\n'));
        return text.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> detail = new TreeMap<>();
        StringBuilder name = new StringBuilder();
        StringBuilder value = new StringBuilder();
        StringBuilder now = name;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                now.append(next == 'n' ? '\n' : next);
            } else if (c == '=' && now == name) {
                now = value;
            } else if (c == '\n') {
                detail.put(name.toString(), value.toString());
                name.setLength(0);
                value.setLength(0);
                now = name;
            } else {
                now.append(c);
            }
        }
        return detail;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\=");
    }
}
