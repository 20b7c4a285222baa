package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.View;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.Channel;

/** What the podcast puts beside its own episodes. */
final class PerspectivePartsTest {
    @TempDir
    Path home;

    private Strand strand;

    @BeforeEach
    void start() {
        strand = new Strand(home);
    }

    @AfterEach
    void stop() {
        strand.close();
    }

    @Test
    void anEmptyStrandHasNothingBesideIt() throws Exception {
        assertThat(html(new SubscribePart(strand.screen, strand.catalogue))).isEmpty();
        assertThat(html(new BegunPart(strand.screen, strand.catalogue))).isEmpty();
    }

    @Test
    void whatWasBegunIsNamedWithTheOneThingItLacks() throws Exception {
        Channel channel =
                strand.channels.create(Examples.about(), "https://podd.exempel.se", true, Examples.NOW, "anna");
        strand.episodes.create(channel.id(), Examples.words(), Optional.empty(), Examples.NOW, "anna");

        assertThat(html(new SubscribePart(strand.screen, strand.catalogue)))
                .hasValueSatisfying(html -> assertThat(html).contains("/podcast/kanaler/" + channel.slug()));
        assertThat(html(new BegunPart(strand.screen, strand.catalogue)))
                .hasValueSatisfying(
                        html -> assertThat(html).contains(Examples.words().title(), "saknas", "/podcast/redaktion"));
    }

    private static Optional<String> html(Part part) throws Exception {
        Optional<View> view = part.render(Requests.editor());
        if (view.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        view.get().render(out);
        return Optional.of(out.toString());
    }
}
