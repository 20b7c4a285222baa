package se.samverkstad.podcast.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.Words;

/**
 * What an episode's form holds: from the episode, from what was being written, or from what was sent.
 *
 * @param channel the name of the channel in addresses
 * @param sound the id of a file already uploaded with this form; empty when there is none
 * @param version the version the editor started from; 0 for a new episode
 * @param form names this form, so that it may be sent twice and make one episode
 */
record EpisodeInput(Words words, String channel, String sound, long version, UUID form) {
    static final String CHANNEL = "kanal";
    static final String SOUND = "ljud";
    static final String VERSION = "version";
    static final String FORM = "formular";
    static final String INTENT = "avsikt";
    static final String CONTINUE = "vidare";

    static EpisodeInput empty(Optional<Channel> channel) {
        return new EpisodeInput(
                new Words("", "", "", ""), channel.map(Channel::slug).orElse(""), "", 0, UUID.randomUUID());
    }

    static EpisodeInput of(Channel channel, Episode episode) {
        return new EpisodeInput(
                episode.words(),
                channel.slug(),
                "",
                episode.change().version(),
                episode.id().value());
    }

    /** What the fields hold, taken from wherever they are. */
    static EpisodeInput read(Function<String, Optional<String>> fields) {
        return new EpisodeInput(
                new Words(
                        line(fields, Need.TITLE.field()),
                        text(fields, Need.SUMMARY.field()),
                        text(fields, Need.TEXT_VERSION.field()),
                        line(fields, Need.AUDIENCE.field())),
                text(fields, CHANNEL),
                text(fields, SOUND),
                fields.apply(VERSION)
                        .filter(version -> version.matches("\\d{1,15}"))
                        .map(Long::valueOf)
                        .orElse(0L),
                fields.apply(FORM)
                        .filter(form -> form.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                        .map(UUID::fromString)
                        .orElseGet(UUID::randomUUID));
    }

    private static String text(Function<String, Optional<String>> fields, String name) {
        return fields.apply(name).orElse("").replace("\r\n", "\n").replace("\0", "");
    }

    private static String line(Function<String, Optional<String>> fields, String name) {
        return text(fields, name).replaceAll("\\s+", " ");
    }
}
