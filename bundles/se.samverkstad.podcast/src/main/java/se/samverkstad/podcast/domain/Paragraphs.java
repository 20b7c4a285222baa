package se.samverkstad.podcast.domain;

import java.util.Arrays;
import java.util.List;

/** Plain text as paragraphs: a blank line parts them. A text without blank lines has one paragraph for each line. */
public final class Paragraphs {
    private Paragraphs() {}

    public static List<String> of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        String parting = lines.contains("\n\n") ? "\n\\s*\n" : "\n";
        return Arrays.stream(lines.split(parting))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
