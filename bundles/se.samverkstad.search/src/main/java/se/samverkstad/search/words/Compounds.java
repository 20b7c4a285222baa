package se.samverkstad.search.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes words apart that were put together: <i>försörjningsstöd</i> into <i>försörjning</i> and <i>stöd</i>. Knows the words
 * that social services put together most, from {@code compounds.txt}; a word is taken apart only when all of it is known.
 */
final class Compounds {
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST = 2 * SHORTEST_PART;
    private static final int MOST_PARTS = 5;

    /** How a part is written inside another word, to the folded stem it stands for. */
    private final Map<String, String> joining = new HashMap<>();

    /** The same for the last part, which is inflected and so known by its stem. */
    private final Map<String, String> last = new HashMap<>();

    private int longest;

    Compounds() {
        try (InputStream in = Objects.requireNonNull(Compounds.class.getResourceAsStream("compounds.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> enter(line.split(" +")));
        } catch (IOException e) {
            throw new UncheckedIOException("compounds.txt of the search cannot be read", e);
        }
    }

    private void enter(String... forms) {
        String stem = Folding.of(Stems.of(forms[0]));
        last.put(stem, stem);
        for (String form : forms) {
            String folded = Folding.of(form);
            joining.put(folded, stem);
            longest = Math.max(longest, folded.length());
        }
    }

    /** The folded stems of the parts; empty when it is one word, or has a part that is not known. @param stem folded */
    List<String> parts(String stem) {
        if (stem.length() < SHORTEST) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        return take(stem, 0, parts) && parts.size() > 1 ? List.copyOf(parts) : List.of();
    }

    private boolean take(String word, int from, List<String> parts) {
        String rest = word.substring(from);
        String end = last.get(rest);
        if (end != null && from > 0) {
            parts.add(end);
            return true;
        }
        if (parts.size() == MOST_PARTS) {
            return false;
        }
        // The longest first: "familjehem" is one part before it is two.
        for (int length = Math.min(longest, rest.length() - 1); length >= SHORTEST_PART; length--) {
            String part = joining.get(rest.substring(0, length));
            if (part != null) {
                parts.add(part);
                int next = from + length;
                if (take(word, next, parts) || word.charAt(next) == 's' && take(word, next + 1, parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }
}
