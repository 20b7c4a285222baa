package se.samverkstad.podcast.web;

import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Episode;

/**
 * What a play button needs.
 *
 * @param url the file, when it is ours; else empty
 * @param remote the file with another publisher, which is linked to because our pages play nothing from elsewhere
 * @param host whose that is
 * @param framed whether the frame around the page plays it; else the page itself does
 * @param page where the person comes back to
 */
public record Player(String url, String remote, String host, String title, String page, long seconds, boolean framed) {
    static Player of(Text t, Episode episode, String page) {
        return new Player(
                episode.sound().map(sound -> Addresses.sound(episode, sound)).orElse(""),
                episode.remote().map(sound -> sound.url().toString()).orElse(""),
                episode.remote().map(sound -> sound.url().getHost()).orElse(""),
                Card.title(t, episode),
                page,
                episode.seconds(),
                true);
    }

    /** The same on a page that people open without signing in: the frame around it then has no player. */
    Player outside(Principal person) {
        return new Player(url, remote, host, title, page, seconds, person.signedIn());
    }

    public boolean own() {
        return !url.isEmpty();
    }

    public boolean elsewhere() {
        return url.isEmpty() && !remote.isEmpty();
    }
}
