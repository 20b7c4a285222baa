package se.samverkstad.workbench.feeds;

import java.net.URI;
import java.util.Locale;
import se.samverkstad.workbench.shell.Screens;

/** What the feeds of the tests begin with. */
final class Heads {
    private Heads() {}

    static FeedHead in(String language) {
        return new FeedHead(
                "radio/nytt",
                "Nytt & gott – Älvmarks kommun",
                "Allt, som är nytt; på radion.",
                URI.create("https://samverkstad.example"),
                "https://samverkstad.example/adress/hemlig.xml",
                new Screens().text(Locale.forLanguageTag(language)));
    }
}
