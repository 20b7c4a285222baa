package se.samverkstad.podcast.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Request;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.store.Channels;
import se.samverkstad.podcast.store.Episodes;

/** Finds what an address names, and decides who may see it. */
@Component(service = Catalogue.class)
public final class Catalogue {
    private final Channels channels;
    private final Episodes episodes;
    private final Choices choices;

    @Activate
    public Catalogue(@Reference Channels channels, @Reference Episodes episodes, @Reference Choices choices) {
        this.channels = channels;
        this.episodes = episodes;
        this.choices = choices;
    }

    /** An episode with its channel. */
    record Found(Channel channel, Episode episode) {}

    Channels channels() {
        return channels;
    }

    Episodes episodes() {
        return episodes;
    }

    Map<ChannelId, Channel> channelsById() {
        return channels.all().stream().collect(Collectors.toMap(Channel::id, channel -> channel));
    }

    /** The episode that {@code {episode}} in the address names, if this person may see it inside. */
    Optional<Found> inside(Request request) {
        return byId(request).filter(found -> seesInside(request.principal(), found.episode()));
    }

    /** The same for files and texts that listeners outside reach too. */
    Optional<Found> anywhere(Request request) {
        return byId(request)
                .filter(found -> isOpen(found.channel()) && found.episode().published()
                        || seesInside(request.principal(), found.episode()));
    }

    Optional<Channel> channel(Request request) {
        return channels.named(request.pathValue("channel"));
    }

    /** The channel, if anyone may read it. */
    Optional<Channel> openChannel(Request request) {
        return channel(request).filter(this::isOpen);
    }

    /** The channel for what listeners outside reach when it is open, and those who may read inside always. */
    Optional<Channel> channelAnywhere(Request request) {
        return channel(request).filter(channel -> isOpen(channel) || seesInside(request.principal()));
    }

    /** The episode of an open channel that the address names by channel and name; published or not. */
    Optional<Found> openEpisode(Request request) {
        return openChannel(request)
                .flatMap(channel -> episodes.named(channel.id(), request.pathValue("episode"))
                        .map(episode -> new Found(channel, episode)));
    }

    boolean isOpen(Channel channel) {
        return choices.publicPages() && channel.open();
    }

    private Optional<Found> byId(Request request) {
        return EpisodeId.parse(request.pathValue("episode"))
                .flatMap(episodes::find)
                .flatMap(episode -> channels.find(episode.channel()).map(channel -> new Found(channel, episode)));
    }

    private static boolean seesInside(Principal person) {
        return person.may(PodcastPermissions.EDIT) || person.may(PodcastPermissions.READ);
    }

    private static boolean seesInside(Principal person, Episode episode) {
        return person.may(PodcastPermissions.EDIT) || episode.published() && person.may(PodcastPermissions.READ);
    }
}
