package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Texts;

/** What is promised beside a player is true of every sound it stands beside. */
final class ListeningTest {
    private static final String PROMISE = "Ingen kan se vad just du har lyssnat på.";
    private static final Player OURS = new Player("/podcast/ljud/1/a.mp3", "", "", "A", "/podcast", 60, true);
    private static final Player BOTH = new Player("/a.mp3", "https://x.se/a.mp3", "x.se", "A", "/podcast", 60, true);
    private static final Player NONE = new Player("", "", "", "A", "/podcast", 0, true);

    @Test
    void nobodySeesWhatIsHeardHere() {
        assertThat(note(OURS, BOTH, NONE)).isEqualTo(PROMISE);
    }

    @Test
    void nothingIsPromisedOfWhatAnotherKeeps() {
        assertThat(note(theirs("x.se"), theirs("x.se")))
                .startsWith("Ljudet ligger hos x.se.")
                .doesNotContain("Ingen");
        assertThat(note(OURS, theirs("x.se")))
                .contains("Vissa avsnitt ligger hos x.se,")
                .doesNotContain("Ingen");
        assertThat(note(OURS, theirs("x.se"), theirs("y.se")))
                .contains("Vissa avsnitt ligger hos andra,")
                .doesNotContain("Ingen");
    }

    @Test
    void whereNothingSoundsNothingIsSaid() {
        assertThat(note(NONE)).isEmpty();
        assertThat(note()).isEmpty();
    }

    private static Player theirs(String host) {
        return new Player("", "https://" + host + "/a.mp3", host, "A", "/podcast", 60, true);
    }

    private static String note(Player... players) {
        return Listening.note(
                new Texts(Screen.class).in(Locale.forLanguageTag("sv")), List.copyOf(Arrays.asList(players)));
    }
}
