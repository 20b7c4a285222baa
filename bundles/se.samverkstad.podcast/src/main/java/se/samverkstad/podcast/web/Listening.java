package se.samverkstad.podcast.web;

import java.util.List;
import se.samverkstad.api.text.Text;

/** What is true of who can see what a person listens to. */
final class Listening {
    private Listening() {}

    /** The sentence below those sounds, so that it is true of each of them; empty when there are none. */
    static String note(Text t, List<Player> players) {
        List<String> hosts = players.stream()
                .filter(Player::elsewhere)
                .map(Player::host)
                .distinct()
                .toList();
        if (hosts.isEmpty()) {
            return players.stream().anyMatch(Player::own) ? t.of("player.private") : "";
        }
        if (hosts.size() > 1) {
            return t.of("player.elsewhere.several");
        }
        return t.of(
                players.stream().anyMatch(Player::own) ? "player.elsewhere.some" : "player.elsewhere.note",
                hosts.get(0));
    }

    static String noteOf(Text t, List<Card> cards) {
        return note(t, cards.stream().map(Card::player).toList());
    }
}
