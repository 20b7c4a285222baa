package se.samverkstad.podcast.web;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import se.samverkstad.api.health.HealthCheck;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.audio.SoundProbe;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.testkit.module.HealthCheckContract;

final class PodcastHealthTest extends HealthCheckContract {
    @AutoClose
    private final Strand strand = new OwnStrand();

    @Override
    protected HealthCheck healthy() {
        return new PodcastHealth(strand.screen, strand.episodes, strand.media);
    }

    /** With a published episode whose file is gone. */
    @Override
    protected HealthCheck broken() throws Exception {
        Channel channel = strand.channels.create(
                Examples.about(), "https://podd.exempel.se", true, Examples.NOW, "Redaktör Demo");
        Path file = strand.mp3();
        Sound sound = strand.sounds.add(
                strand.media.put(file),
                SoundProbe.probe(file, "avsnitt-1.mp3"),
                "avsnitt-1.mp3",
                Examples.NOW,
                "redaktor");
        Episode episode = strand.episodes.create(
                channel.id(), Examples.words(), Optional.of(sound), Examples.NOW, "Redaktör Demo");
        strand.episodes.publish(episode, Examples.NOW, "Redaktör Demo");
        strand.media.lose(sound.media());
        return healthy();
    }
}
