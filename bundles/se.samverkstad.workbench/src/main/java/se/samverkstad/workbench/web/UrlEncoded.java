package se.samverkstad.workbench.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields as {@code application/x-www-form-urlencoded} writes them. */
final class UrlEncoded {
    static final int MOST_FIELDS = 2_000;

    private UrlEncoded() {}

    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                if (++count > MOST_FIELDS) {
                    throw new Refusal(413, "fields");
                }
                int equals = text.indexOf('=', start);
                boolean named = equals >= 0 && equals < end;
                String name = decode(text.substring(start, named ? equals : end));
                String value = named ? decode(text.substring(equals + 1, end)) : "";
                fields.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
            }
            start = end + 1;
        }
        return fields;
    }

    /** No keyboard writes U+0000 and PostgreSQL stores none: whoever sends it is no person at a form. */
    static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Refusal(400, "request");
        }
        return text;
    }

    private static String decode(String text) {
        try {
            return storable(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "request");
        }
    }
}
