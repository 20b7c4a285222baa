package se.samverkstad.podcast.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.samverkstad.podcast.domain.Words;

/**
 * An episode as a text file: lines of name and value, a blank line, the text version.
 *
 * @param state {@code publicerat}, {@code utkast} or {@code tillbakadraget}
 * @param mondays how many Mondays before the first start it was published; 0 when it was not
 */
record EpisodeFile(Words words, String state, int mondays) {
    static EpisodeFile read(Path file) throws IOException {
        String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n\n", 2);
        Map<String, String> values = new HashMap<>();
        for (String line : parts[0].strip().split("\n")) {
            int colon = line.indexOf(':');
            values.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        String text = parts.length == 2 ? parts[1].strip() : "";
        return new EpisodeFile(
                new Words(
                        of(values, "Titel", file),
                        of(values, "Sammanfattning", file),
                        text,
                        of(values, "Målgrupp", file)),
                of(values, "Läge", file),
                Integer.parseInt(of(values, "Måndag", file)));
    }

    private static String of(Map<String, String> values, String name, Path file) throws IOException {
        String value = values.get(name);
        if (value == null) {
            throw new IOException("%s lacks the line %s".formatted(file.getFileName(), name));
        }
        return value;
    }
}
