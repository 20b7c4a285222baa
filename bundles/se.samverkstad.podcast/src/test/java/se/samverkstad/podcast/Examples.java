package se.samverkstad.podcast;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Category;
import se.samverkstad.podcast.domain.Change;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.Numbering;
import se.samverkstad.podcast.domain.PodcastGuid;
import se.samverkstad.podcast.domain.RemoteSound;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.domain.SoundId;
import se.samverkstad.podcast.domain.SoundType;
import se.samverkstad.podcast.domain.Words;

/** Channels and episodes that tests begin with. */
public final class Examples {
    public static final Instant NOW = Instant.parse("2026-11-21T08:30:00Z");
    public static final UUID EPISODE = UUID.fromString("01934f00-0000-7000-8000-000000000001");

    private Examples() {}

    public static About about() {
        return new About(
                "Prova på måndag & tisdag",
                "https://www.exempel.se/podd",
                "Forskning <nära> vardagen",
                "sv",
                "Älvmarks kommun",
                "Kommunikation",
                "podd@exempel.se",
                "",
                List.of(
                        new Category("Society & Culture", Optional.of("Documentary")),
                        new Category("Education", Optional.empty())),
                Optional.of(false),
                Optional.of("https://www.exempel.se/omslag.png"),
                false,
                false);
    }

    public static Channel channel(About about) {
        return new Channel(
                new ChannelId(UUID.fromString("01934f00-0000-7000-8000-0000000000aa")),
                "prova-pa-mandag-tisdag",
                PodcastGuid.of("podnews.net/rss"),
                about,
                Optional.empty(),
                true,
                List.of(),
                new Change(1, NOW, "Redaktör Demo"));
    }

    public static Words words() {
        return new Words("Börja med en fråga", "Om att fråga <först>.", "Välkommen.\n\nTack.", "Enhetschefer");
    }

    public static Sound sound() {
        return new Sound(
                new SoundId(UUID.fromString("01934f00-0000-7000-8000-0000000000bb")),
                new MediaRef("ab".repeat(32), 476_397),
                SoundType.MP3,
                59,
                "avsnitt-1.mp3");
    }

    public static RemoteSound remote() {
        return new RemoteSound(URI.create("https://media.exempel.se/1.mp3?a=1&b=2"), "audio/mpeg", 16_770_270);
    }

    public static Episode published(Words words, Guid guid, Optional<Sound> sound, Optional<RemoteSound> remote) {
        return new Episode(
                new EpisodeId(EPISODE),
                channel(about()).id(),
                "borja-med-en-fraga",
                guid,
                words,
                sound,
                remote,
                sound.map(Sound::seconds).orElse(2_794L),
                new Numbering(Optional.of(2), Optional.of(6)),
                Optional.empty(),
                EpisodeStatus.PUBLISHED,
                Optional.of(Instant.parse("2026-11-02T05:00:00Z")),
                remote.isPresent(),
                new Change(3, NOW.plusSeconds(60), "Redaktör Demo"));
    }
}
