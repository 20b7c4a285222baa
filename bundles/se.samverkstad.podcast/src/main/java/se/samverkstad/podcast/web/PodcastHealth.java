package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.health.HealthCheck;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.store.Episodes;

/** Asks the database for the newest published episodes, and looks whether their files are there. */
@Component(service = HealthCheck.class)
public final class PodcastHealth implements HealthCheck {
    /** So many are looked at within the time a check has, also on a slow disk. */
    private static final int LOOKED_AT = 200;

    private final Screen screen;
    private final Episodes episodes;
    private final MediaStore media;

    @Activate
    public PodcastHealth(@Reference Screen screen, @Reference Episodes episodes, @Reference MediaStore media) {
        this.screen = screen;
        this.episodes = episodes;
        this.media = media;
    }

    @Override
    public Health check() {
        List<Episode> silent = episodes.published(LOOKED_AT, 0).stream()
                .filter(this::lacksItsFile)
                .toList();
        Optional<Episode> first = silent.stream().findFirst();
        return first.map(episode -> Health.critical(screen.text(Locale.forLanguageTag("sv-SE"))
                        .of("health.silent", silent.size(), episode.words().title())))
                .orElseGet(Health::ok);
    }

    private boolean lacksItsFile(Episode episode) {
        return episode.sound()
                .filter(sound -> media.find(sound.media()).isEmpty())
                .isPresent();
    }
}
