package se.samverkstad.podcast.web;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.domain.PublishGate;

/**
 * An episode in a list.
 *
 * @param id unique on the page, for what refers to the title
 * @param facts date, length, audience: those that are known
 * @param missing the first thing it lacks; empty when nothing
 */
public record Card(
        String id, String title, String href, List<String> facts, String summary, Player player, String missing) {
    private static final int SUMMARY = 280;

    static Card of(Text t, Episode episode, String channel) {
        return of(t, episode, channel, Addresses.episode(episode.id()));
    }

    /** One that leads to the public page. */
    static Card outside(Text t, Channel channel, Episode episode, Principal person) {
        Card card = of(t, episode, "", Addresses.page(channel, episode));
        return new Card(
                card.id, card.title, card.href, card.facts, card.summary, card.player.outside(person), card.missing);
    }

    private static Card of(Text t, Episode episode, String channel, String href) {
        List<Need> needs = PublishGate.missing(episode);
        return new Card(
                "avsnitt-" + episode.id(),
                title(t, episode),
                href,
                facts(t, episode, channel),
                shortened(episode.words().summary()),
                Player.of(t, episode, href),
                needs.isEmpty()
                        ? ""
                        : t.of("editorial.missing", t.of("need." + needs.get(0).field())));
    }

    static String title(Text t, Episode episode) {
        return episode.words().title().isBlank()
                ? t.of("episode.untitled")
                : episode.words().title();
    }

    private static List<String> facts(Text t, Episode episode, String channel) {
        List<String> facts = new ArrayList<>();
        episode.publishedAt().ifPresent(at -> facts.add(t.day(at)));
        if (episode.seconds() > 0) {
            facts.add(t.of("episode.length", t.length(episode.seconds())));
        }
        if (!channel.isEmpty()) {
            facts.add(channel);
        }
        return facts;
    }

    private static String shortened(String summary) {
        if (summary.length() <= SUMMARY) {
            return summary;
        }
        int space = summary.lastIndexOf(' ', SUMMARY);
        return summary.substring(0, space > 0 ? space : SUMMARY) + " …";
    }
}
