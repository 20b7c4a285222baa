package se.samverkstad.podcast.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.Words;

/** What is wrong with an episode's form, in the order of its fields. */
final class EpisodeErrors {
    private EpisodeErrors() {}

    /**
     * @param sound the sentence about a file that was refused; empty when none was
     * @param missing what the editor may not leave out this time
     */
    static Map<String, String> of(Text t, Words words, String sound, List<Need> missing) {
        Map<Need, String> errors = new EnumMap<>(Need.class);
        missing.forEach(need -> errors.put(need, t.of("need." + need.field() + ".missing")));
        if (!sound.isEmpty()) {
            errors.put(Need.SOUND, sound);
        }
        limit(t, errors, Need.TITLE, words.title(), Words.TITLE_LIMIT);
        limit(t, errors, Need.SUMMARY, words.summary(), Words.SUMMARY_LIMIT);
        limit(t, errors, Need.TEXT_VERSION, words.transcript(), Words.TRANSCRIPT_LIMIT);
        limit(t, errors, Need.AUDIENCE, words.audience(), Words.AUDIENCE_LIMIT);
        Map<String, String> byField = new LinkedHashMap<>();
        errors.forEach((need, sentence) -> byField.put(need.field(), sentence));
        return byField;
    }

    private static void limit(Text t, Map<Need, String> errors, Need need, String text, int limit) {
        if (text.length() > limit) {
            errors.put(need, t.of("need." + need.field() + ".long", limit, text.length()));
        }
    }
}
