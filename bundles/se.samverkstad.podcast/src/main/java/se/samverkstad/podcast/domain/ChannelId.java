package se.samverkstad.podcast.domain;

import java.util.UUID;

/** Names one channel, for ever. */
public record ChannelId(UUID value) {}
