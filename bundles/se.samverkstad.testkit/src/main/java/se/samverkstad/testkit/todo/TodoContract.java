package se.samverkstad.testkit.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.testkit.web.FakeRequest;

/** What the workbench relies on when it gathers what waits for people. Extended by one test class for each source of a module. */
public abstract class TodoContract {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    /** The source, wired as the framework does it. */
    protected abstract TodoSource source() throws Exception;

    /** Puts things so that something waits for {@link #person}. */
    protected abstract void makeWaiting() throws Exception;

    /** Does what waits, so that nothing does. */
    protected abstract void makeDone() throws Exception;

    /** The id of the module, with which its addresses begin. */
    protected abstract String module();

    /** Who asks: someone who has the permission of the source. */
    protected Principal person() {
        return new Principal("01890a5d-ac96-7000-8000-000000000001", "Test Person", Set.of(), true);
    }

    @Test
    final void whatWaitsIsToldWithItsPlaceUntilItIsDone() throws Exception {
        makeWaiting();

        assertThat(asked(SWEDISH)).isNotEmpty().allSatisfy(todo -> {
            assertThat(todo.path()).matches("/" + module() + "([/?#].*)?");
            assertThat(todo.sentence()).doesNotEndWith(".");
        });

        makeDone();
        assertThat(asked(SWEDISH)).isEmpty();
    }

    @Test
    final void itIsSaidInBothLanguages() throws Exception {
        makeWaiting();
        List<Todo> swedish = asked(SWEDISH);
        List<Todo> english = asked(ENGLISH);

        assertThat(english)
                .extracting(Todo::id)
                .isEqualTo(swedish.stream().map(Todo::id).toList());
        for (int i = 0; i < swedish.size(); i++) {
            assertThat(english.get(i).sentence()).isNotEqualTo(swedish.get(i).sentence());
        }
    }

    @Test
    final void eachHasAnIdOfItsOwnThatStays() throws Exception {
        makeWaiting();

        assertThat(asked(SWEDISH)).extracting(Todo::id).doesNotHaveDuplicates();
        assertThat(asked(SWEDISH)).isEqualTo(asked(SWEDISH));
    }

    private List<Todo> asked(Locale language) throws Exception {
        return source().waiting(FakeRequest.of(person()).path("/att-gora").in(language));
    }
}
