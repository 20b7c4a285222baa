package se.samverkstad.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.command.Readiness;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Request;
import se.samverkstad.testkit.web.FakeRequest;

/** What the workbench relies on when it offers and runs a command. Each test begins with what {@link #command} needs. */
public abstract class CommandContract {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");
    private static final Duration ASKED = Duration.ofSeconds(1);

    protected abstract Command command();

    /** Puts things so that it can run; does nothing for one that always can. */
    protected abstract void makeReady() throws Exception;

    /**
     * Puts things so that it cannot run.
     *
     * @return false for a command that always can
     */
    protected abstract boolean makeUnready() throws Exception;

    /** Who asks: someone who has its permission. */
    protected Principal person() {
        return new Principal("01890a5d-ac96-7000-8000-000000000001", "Test Person", java.util.Set.of(), true);
    }

    @Test
    final void whenItCanItRuns() throws Exception {
        makeReady();
        for (Locale language : new Locale[] {SWEDISH, ENGLISH}) {
            assertThat(command().readiness(asked(language))).isEqualTo(Readiness.ready());
        }
        Done done = command().run(asked(SWEDISH));
        assertThat(done.path().or(done::notice))
                .as("it leads somewhere or says something")
                .isPresent();
        assertThat(done.notice().orElse("something")).isNotBlank();
    }

    @Test
    final void whenItCannotItSaysWhyInBothLanguages() throws Exception {
        assumeTrue(makeUnready(), "it always can");
        Optional<String> swedish = command().readiness(asked(SWEDISH)).reason();
        Optional<String> english = command().readiness(asked(ENGLISH)).reason();

        assertThat(swedish).get().asString().isNotBlank();
        assertThat(english).get().asString().isNotBlank().isNotEqualTo(swedish.orElseThrow());
    }

    @Test
    final void toAskChangesNothing() throws Exception {
        makeReady();
        for (int i = 0; i < 3; i++) {
            assertThat(command().readiness(asked(SWEDISH))).isEqualTo(Readiness.ready());
        }
        assertThatCode(() -> command().run(asked(SWEDISH))).doesNotThrowAnyException();
    }

    @Test
    final void toAskIsQuick() throws Exception {
        makeReady();
        command().readiness(asked(SWEDISH));
        long begun = System.nanoTime();
        command().readiness(asked(SWEDISH));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ASKED);
    }

    /** As the workbench asks: where the person is, in their language, without fields. */
    private Request asked(Locale language) {
        return FakeRequest.of(person()).path("/kommandon").in(language);
    }
}
