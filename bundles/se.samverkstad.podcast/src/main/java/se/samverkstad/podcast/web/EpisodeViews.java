package se.samverkstad.podcast.web;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Paragraphs;
import se.samverkstad.podcast.web.Catalogue.Found;
import se.samverkstad.podcast.web.EpisodeView.Editing;

/** Lays out an episode for a page. */
final class EpisodeViews {
    private static final String SUBSCRIBE = "#prenumerera";

    private EpisodeViews() {}

    /** @param open whether the channel's public pages are shown */
    static EpisodeView inside(Text t, Request request, Found found, boolean open) {
        Channel channel = found.channel();
        Episode episode = found.episode();
        Player player = Player.of(t, episode, Addresses.episode(episode.id()));
        boolean reachable = open && episode.published();
        return new EpisodeView(
                Addresses.episode(episode.id()),
                List.of(
                        new Link(t.of("menu.podcast"), Addresses.HOME),
                        new Link(channel.about().title(), Addresses.channel(channel))),
                Card.title(t, episode),
                facts(t, episode),
                player,
                Listening.note(t, List.of(player)),
                Paragraphs.of(episode.words().summary()),
                text(request, episode),
                episode.words().audience(),
                channel.about().title(),
                open ? Addresses.channel(channel) + SUBSCRIBE : "",
                reachable ? request.baseAddress() + Addresses.page(channel, episode) : "",
                false,
                request.principal().may(PodcastPermissions.EDIT)
                        ? new Editing(
                                true,
                                t.of("status." + episode.status().key()),
                                episode.published(),
                                Addresses.episode(episode.id()))
                        : Editing.none());
    }

    static EpisodeView outside(Text t, Request request, Found found) {
        Channel channel = found.channel();
        Episode episode = found.episode();
        String path = Addresses.page(channel, episode);
        Player player = Player.of(t, episode, path).outside(request.principal());
        return new EpisodeView(
                path,
                List.of(new Link(channel.about().title(), Addresses.page(channel))),
                Card.title(t, episode),
                facts(t, episode),
                player,
                Listening.note(t, List.of(player)),
                Paragraphs.of(episode.words().summary()),
                text(request, episode),
                episode.words().audience(),
                channel.about().title(),
                Addresses.page(channel) + SUBSCRIBE,
                "",
                true,
                Editing.none());
    }

    private static TextVersion text(Request request, Episode episode) {
        return TextVersion.of(
                episode.words().transcript(), request.parameter("sok").orElse(""));
    }

    private static List<String> facts(Text t, Episode episode) {
        List<String> facts = new ArrayList<>();
        episode.publishedAt().ifPresent(at -> facts.add(t.day(at)));
        if (episode.seconds() > 0) {
            facts.add(t.of("episode.length", t.length(episode.seconds())));
        }
        return facts;
    }
}
