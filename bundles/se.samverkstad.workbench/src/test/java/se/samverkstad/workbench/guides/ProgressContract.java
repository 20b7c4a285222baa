package se.samverkstad.workbench.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.store.Store;

/** How progress is kept, on any database. */
abstract class ProgressContract {
    private static final String GUIDE = "podcast/listen";
    private static final String OTHER = "core/employee";

    private String person = "";
    private Progress progress;

    abstract Store store();

    @BeforeEach
    void anew() {
        person = UUID.randomUUID().toString();
        progress = new Progress(store());
    }

    @Test
    void whatIsMarkedIsKeptOnceForThatPersonAndThatGuide() {
        progress.mark(person, GUIDE, "a");
        progress.mark(person, GUIDE, "a");
        progress.mark(person, OTHER, "b");

        Marks marks = new Progress(store()).of(person);
        assertThat(marks.of(GUIDE)).containsExactly("a");
        assertThat(marks.of(OTHER)).containsExactly("b");
        assertThat(progress.of(UUID.randomUUID().toString()).done()).isEmpty();
    }

    @Test
    void aMarkIsTakenBack() {
        progress.mark(person, GUIDE, "a");
        progress.mark(person, GUIDE, "b");
        progress.unmark(person, GUIDE, "a");
        progress.unmark(person, GUIDE, "a");

        assertThat(progress.of(person).of(GUIDE)).containsExactly("b");
    }

    @Test
    void whatIsPutAsideIsTakenForth() {
        progress.putAside(person, GUIDE, true);
        progress.putAside(person, GUIDE, true);
        assertThat(progress.of(person).aside()).containsExactly(GUIDE);

        progress.putAside(person, GUIDE, false);
        assertThat(progress.of(person).aside()).isEmpty();
    }

    @Test
    void beginningAgainForgetsOneGuideAlone() {
        progress.mark(person, GUIDE, "a");
        progress.putAside(person, GUIDE, true);
        progress.mark(person, OTHER, "b");
        progress.beginAgain(person, GUIDE);

        Marks marks = progress.of(person);
        assertThat(marks.of(GUIDE)).isEmpty();
        assertThat(marks.aside()).isEmpty();
        assertThat(marks.of(OTHER)).containsExactly("b");
    }
}
