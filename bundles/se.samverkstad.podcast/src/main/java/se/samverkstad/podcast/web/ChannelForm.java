package se.samverkstad.podcast.web;

import java.util.List;

/**
 * The form for how a channel presents itself.
 *
 * @param texts those of one line, in order
 * @param conflict the sentence when someone else changed it; empty otherwise
 */
public record ChannelForm(
        String channelTitle,
        String back,
        String draft,
        long version,
        String conflict,
        List<Field> texts,
        Field description,
        Field category,
        List<String> categories,
        Field explicit,
        boolean open,
        boolean locked,
        List<Link> errors) {}
