package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Map;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Need;

/**
 * The form for an episode.
 *
 * @param back where Cancel leads
 * @param channels those to choose from; empty when there is nothing to choose
 * @param form names this form, so that it may be sent twice
 * @param soundId a file already uploaded with this form; empty when there is none
 * @param soundName what file the episode has; empty when it has none
 * @param conflict the sentence when someone else changed it; empty otherwise
 * @param resumed whether it holds what this person had not sent
 */
public record EpisodeForm(
        String heading,
        String action,
        Link back,
        String draft,
        long version,
        String form,
        String conflict,
        boolean resumed,
        List<Choice> channels,
        Field channel,
        Field sound,
        String soundId,
        String soundName,
        Field title,
        Field summary,
        Field transcript,
        Field audience,
        List<Link> errors) {
    /** One of several to choose from. */
    public record Choice(String value, String label, boolean chosen) {}

    static Field field(Text t, Need need, String value, Map<String, String> errors) {
        return Field.of(t, "need", need.field(), value, errors);
    }
}
