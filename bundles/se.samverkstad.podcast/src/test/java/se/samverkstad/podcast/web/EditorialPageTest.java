package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.testkit.web.FakeRequest;

/** The editors' columns show the latest; the rest is reached a page at a time. */
final class EditorialPageTest {
    private static final int DRAFTS = 120;
    private static final Pattern TITLE = Pattern.compile(">(Utkast nr \\d+)<");

    @TempDir
    Path home;

    private Strand strand;

    @BeforeEach
    void start() {
        strand = new Strand(home);
        Channel channel =
                strand.channels.create(Examples.about(), "https://podd.exempel.se", true, Examples.NOW, "Anna Demo");
        for (int i = 1; i <= DRAFTS; i++) {
            Words words = new Words("Utkast nr " + i, "s", "t", "m");
            strand.episodes.create(channel.id(), words, Optional.empty(), Examples.NOW.plusSeconds(i), "Anna Demo");
        }
    }

    @AfterEach
    void stop() {
        strand.close();
    }

    private String html(FakeRequest request) throws IOException {
        return Strand.html(new EditorialPage(strand.screen, strand.catalogue).answer(request));
    }

    private static List<String> titles(String html) {
        return TITLE.matcher(html).results().map(found -> found.group(1)).toList();
    }

    @Test
    void aColumnThatHasMoreLeadsToAllOfIt() throws Exception {
        String board = html(Requests.editor());
        assertThat(titles(board)).hasSize(50).startsWith("Utkast nr 120");
        assertThat(board)
                .contains("Och 70 till.", "href=\"/podcast/redaktion?kolumn=draft\">Alla utkast</a>")
                .doesNotContain("kolumn=published", "kolumn=withdrawn");
    }

    @Test
    void everyDraftIsReachedAPageAtATime() throws Exception {
        Set<String> seen = new HashSet<>();
        for (int page = 1; page <= 3; page++) {
            String html = html(Requests.editor().with("kolumn", "draft").with("sida", page));
            assertThat(html).contains("120 avsnitt", "Sida " + page + " av 3");
            seen.addAll(titles(html));
        }
        assertThat(seen).hasSize(DRAFTS);
    }

    @Test
    void theFirstAndTheLastPageLeadOneWay() throws Exception {
        assertThat(html(Requests.editor().with("kolumn", "draft")))
                .contains("kolumn=draft&amp;sida=2", "Nästa sida")
                .doesNotContain("Föregående sida");
        assertThat(html(Requests.editor().with("kolumn", "draft").with("sida", "3")))
                .contains("kolumn=draft&amp;sida=2", "Föregående sida")
                .doesNotContain("Nästa sida");
    }

    @Test
    void whatNoPageIsCalledIsTheNearestThereIs() throws Exception {
        assertThat(html(Requests.editor().with("kolumn", "draft").with("sida", "99")))
                .contains("Sida 3 av 3");
        assertThat(html(Requests.editor().with("kolumn", "draft").with("sida", "x")))
                .contains("Sida 1 av 3");
        assertThat(html(Requests.editor().with("kolumn", "withdrawn"))).contains("Inget är tillbakadraget.");
        assertThat(html(Requests.editor().with("kolumn", "DRAFT' or 1"))).contains("sv-board");
    }

    @Test
    void aCardSaysWhatIsMissingUnderAHeadingOfItsPlace() throws Exception {
        assertThat(html(Requests.editor()))
                .containsPattern(
                        "<h3 class=\"sv-rows__title\"><a href=\"/podcast/avsnitt/[^\"]+\">Utkast nr 120</a></h3>")
                .contains(" saknas.</p>")
                .doesNotContain("<h2 class=\"sv-rows__title\"");
        assertThat(html(Requests.editor().with("kolumn", "draft")))
                .containsPattern(
                        "<h2 class=\"sv-rows__title\"><a href=\"/podcast/avsnitt/[^\"]+\">Utkast nr 120</a></h2>")
                .contains(" saknas.</p>", "href=\"/podcast/redaktion\">")
                .doesNotContain("<h3 class=\"sv-rows__title\"");
    }
}
