package se.samverkstad.podcast.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.search.Searched;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Ids;
import se.samverkstad.podcast.store.Channels;

/** Channels; there are few of them. */
@Component(service = SearchSource.class)
@Searched(id = Channels.SOURCE, label = "search.channels", permission = PodcastPermissions.READ)
public final class FoundChannels implements SearchSource {
    private final Channels channels;

    @Activate
    public FoundChannels(@Reference Channels channels) {
        this.channels = channels;
    }

    @Override
    public String state() {
        return channels.state();
    }

    @Override
    public List<Findable> after(String id, int most) {
        return channels.all().stream()
                .filter(channel -> !channel.about().title().isBlank())
                .map(FoundChannels::findable)
                .filter(channel -> channel.id().compareTo(id) > 0)
                .sorted(Comparator.comparing(Findable::id))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Findable> find(String id) {
        return Ids.parse(id)
                .map(ChannelId::new)
                .flatMap(channels::find)
                .filter(channel -> !channel.about().title().isBlank())
                .map(FoundChannels::findable);
    }

    private static Findable findable(Channel channel) {
        return Findable.of(
                        channel.id().value().toString(),
                        Addresses.channel(channel),
                        channel.about().title())
                .summary(channel.about().description())
                .text(channel.about().author());
    }
}
