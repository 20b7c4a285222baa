package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Optional;

/**
 * The form for how a channel presents itself.
 *
 * @param title what the page is about, its heading
 * @param back where Cancel leads
 * @param conflict the sentence when someone else changed it; empty otherwise
 * @param cover empty for a channel that is not made yet
 * @param lines what is asked for first, on one line each
 * @param required whether those must be filled in
 * @param further what is asked for below, on one line each
 * @param furtherOpen whether what stands below is seen at once
 */
public record ChannelForm(
        String title,
        String lead,
        String submit,
        String action,
        Link back,
        String draft,
        long version,
        String conflict,
        Field name,
        Field description,
        Optional<CoverField> cover,
        List<Field> lines,
        boolean required,
        boolean open,
        boolean furtherOpen,
        List<Field> further,
        Field category,
        List<String> categories,
        Field explicit,
        boolean locked,
        List<Link> errors) {}
