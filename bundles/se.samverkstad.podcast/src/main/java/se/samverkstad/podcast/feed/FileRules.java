package se.samverkstad.podcast.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.w3c.dom.Document;

/** Rules for the file as a whole. */
final class FileRules {
    private FileRules() {}

    static void check(Document document, Findings findings) {
        String encoding = document.getXmlEncoding() == null ? "UTF-8" : document.getXmlEncoding();
        findings.addWhen(
                !StandardCharsets.UTF_8.name().equals(encoding.toUpperCase(Locale.ROOT)), "NotUTF8", "channel");
    }
}
