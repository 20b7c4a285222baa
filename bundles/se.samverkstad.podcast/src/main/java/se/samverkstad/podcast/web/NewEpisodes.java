package se.samverkstad.podcast.web;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.notice.Audience;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.NoticeKind;
import se.samverkstad.api.notice.NoticeRules;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Episode;

/** Tells everyone who may listen that an episode is published, and takes it back when it is withdrawn. */
@Component(service = {NoticeKind.class, NewEpisodes.class})
@NoticeRules(id = NewEpisodes.KIND, name = "notice.episodes", permission = PodcastPermissions.READ)
public final class NewEpisodes implements NoticeKind {
    static final String KIND = "episode";

    private static final Logger LOG = LoggerFactory.getLogger(NewEpisodes.class);
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Notices notices;
    private final Screen screen;

    @Activate
    public NewEpisodes(@Reference Notices notices, @Reference Screen screen) {
        this.notices = notices;
        this.screen = screen;
    }

    /** It is published whatever becomes of the notice. @param by who knows already */
    void published(Episode episode, Principal by) {
        String title = episode.words().title();
        try {
            notices.send(new Notice(
                    KIND,
                    Audience.whoMay(PodcastPermissions.READ).except(by.id()),
                    screen.text(SWEDISH).of("notice.episode", title),
                    screen.text(Locale.ENGLISH).of("notice.episode", title),
                    Addresses.episode(episode.id()),
                    key(episode)));
        } catch (StoreException e) {
            LOG.warn("nobody was told of the episode {}", episode.id(), e);
        }
    }

    void withdrawn(Episode episode) {
        try {
            notices.withdraw(KIND, key(episode));
        } catch (StoreException e) {
            LOG.warn("the notice of the episode {} was not taken back", episode.id(), e);
        }
    }

    private static String key(Episode episode) {
        return episode.id().value().toString();
    }
}
