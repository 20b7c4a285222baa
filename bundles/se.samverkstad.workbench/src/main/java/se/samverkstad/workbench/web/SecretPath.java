package se.samverkstad.workbench.web;

import java.util.List;

/** Addresses that open something for whoever knows them; what stands after these beginnings is in no log. */
public final class SecretPath {
    /** People's own addresses of calendars, feeds and lists. */
    public static final String FEEDS = "/adress/";

    /** Where weekly mails are ended. */
    public static final String MAILS = "/avsluta-brev/";

    private static final List<String> BEGINNINGS = List.of(FEEDS, MAILS, "/inbjudan/", "/nytt-losenord/", "/inbjuden/");

    private SecretPath() {}

    static String hide(String path) {
        return BEGINNINGS.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(beginning -> beginning + "…")
                .orElse(path);
    }
}
