package se.samverkstad.workbench.account;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samverkstad.api.text.Text;

/**
 * The family of browser and of system that a browser names itself, so that people know their own sessions again. Versions
 * and all else of the header are not kept.
 *
 * @param browser and system: as people call them; empty when unknown
 */
public record Device(String browser, String system) {
    /** The first whose mark is there wins: nearly every browser also claims to be some other. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows", "Windows",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Mac OS X", "Mac",
            "CrOS", "Chromebook",
            "Linux", "Linux");

    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    /** As {@link #key} wrote it. */
    public static Device from(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? new Device("", "") : new Device(key.substring(0, slash), key.substring(slash + 1));
    }

    String key() {
        return browser + "/" + system;
    }

    /** "Firefox på Windows". */
    public String words(Text text) {
        if (browser.isEmpty() && system.isEmpty()) {
            return text.of("device.unknown");
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : text.of("device.on", browser, system);
    }

    private static String first(Map<String, String> marks, String userAgent) {
        return marks.entrySet().stream()
                .filter(mark -> userAgent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
