package se.samverkstad.podcast.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.guide.GuideEntry;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.web.Request;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Episode;

/** Listen, read, subscribe: through the newest episode, so that there is no guide before there is one. */
@Component(service = Guide.class)
@GuideEntry(
        id = "listen",
        title = "guide.listen",
        steps = {ListeningGuide.PLAY, ListeningGuide.READ, ListeningGuide.SUBSCRIBE},
        first_day = {
            RoleKeys.READER,
            RoleKeys.EMPLOYEE,
            RoleKeys.UNIT_MANAGER,
            RoleKeys.DEVELOPMENT_LEAD,
            RoleKeys.RESEARCHER,
            RoleKeys.EDITOR,
            RoleKeys.SECRETARY,
            RoleKeys.STEERING_MEMBER,
            RoleKeys.REFERENCE_MEMBER
        },
        order = 200,
        permission = PodcastPermissions.READ)
public final class ListeningGuide implements Guide {
    static final String PLAY = "guide.step.play";
    static final String READ = "guide.step.read";
    static final String SUBSCRIBE = "guide.step.subscribe";

    private final Catalogue catalogue;

    @Activate
    public ListeningGuide(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Way> way(String step, Request request) {
        return catalogue.episodes().published(1, 0).stream().findFirst().flatMap(newest -> way(step, newest));
    }

    private Optional<Way> way(String step, Episode newest) {
        String episode = Addresses.episode(newest.id());
        return switch (step) {
            case PLAY -> Optional.of(Way.to(episode));
            case READ -> Optional.of(Way.to(episode + "#textversion"));
            case SUBSCRIBE ->
                catalogue
                        .channels()
                        .find(newest.channel())
                        .filter(catalogue::isOpen)
                        .map(channel -> Way.to(Addresses.channel(channel)));
            default -> Optional.empty();
        };
    }
}
