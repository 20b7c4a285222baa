package se.samverkstad.features.demo;

import java.util.List;

/**
 * One version of one example.
 *
 * @param packages of this project that its bundle holds, templates included
 */
record Release(String module, String version, List<String> packages, String noteSv, String noteEn) {
    private static final String OURS = "se.samverkstad.example.";
    private static final String TEMPLATES = "gg.jte.generated.precompiled.";

    static final List<Release> ALL = List.of(
            of("anslagstavla", "1.0.0", "Första versionen.", "First version.", "board"),
            of(
                    "anslagstavla",
                    "1.1.0",
                    "De senaste anslagen visas på Start, och det senaste vid sidan av Forskningspodd.",
                    "The newest notices are shown on Start, and the latest beside the podcast.",
                    "board",
                    "board.start"),
            of("lunchenkaten", "1.0.0", "Första versionen.", "First version.", "lunch", "lunch.start"),
            of("rumslistan", "1.0.0", "Första versionen.", "First version.", "rooms"),
            of(
                    "rumslistan",
                    "1.1.0",
                    "Bokning av rum. Den här versionen är gjord för att inte fungera, så att man ser att den stoppas.",
                    "Booking of rooms. This version is made not to work, so that one sees it being stopped.",
                    "rooms",
                    "rooms.unwell"),
            of("lanklistan", "1.0.0", "Första versionen.", "First version.", "links"));

    Release {
        packages = List.copyOf(packages);
    }

    private static Release of(String module, String version, String noteSv, String noteEn, String... parts) {
        List<String> packages = new java.util.ArrayList<>();
        for (String part : parts) {
            packages.add(OURS + part);
            if (!part.equals("rooms.unwell")) {
                packages.add(TEMPLATES + part.replace(".", ""));
            }
        }
        return new Release(module, version, packages, noteSv, noteEn);
    }
}
