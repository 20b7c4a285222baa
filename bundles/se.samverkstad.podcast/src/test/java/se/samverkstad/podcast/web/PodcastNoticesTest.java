package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Terms;
import se.samverkstad.podcast.Examples;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.testkit.notice.NoticeContract;
import se.samverkstad.testkit.notice.SentNotices;

final class PodcastNoticesTest extends NoticeContract {
    private static final Principal EDITOR = new Principal("redaktor", "Elsa", Set.of(PodcastPermissions.EDIT), false);

    private final Screen screen = new Screen((locale, permissions) -> "", Terms.USUAL);
    private final Episode episode = Examples.published(
            Examples.words(), Guid.of(Examples.EPISODE), Optional.of(Examples.sound()), Optional.empty());

    @Override
    protected String module() {
        return "podcast";
    }

    @Override
    protected Set<String> kinds() {
        return Set.of(NewEpisodes.KIND);
    }

    @Override
    protected void sendAll(SentNotices notices) {
        new NewEpisodes(notices, screen).published(episode, EDITOR);
    }

    @Test
    void theEditorKnowsAlreadyAndAWithdrawnEpisodeIsNotNewToAnyone() {
        SentNotices notices = new SentNotices();
        NewEpisodes told = new NewEpisodes(notices, screen);

        told.published(episode, EDITOR);
        assertThat(notices.sent()).singleElement().satisfies(each -> {
            assertThat(each.to().permission()).isEqualTo(PodcastPermissions.READ);
            assertThat(each.to().except()).isEqualTo("redaktor");
            assertThat(each.swedish())
                    .isEqualTo("Nytt avsnitt: " + episode.words().title());
        });
        told.withdrawn(episode);
        assertThat(notices.sent()).isEmpty();
    }
}
