package se.samverkstad.workbench.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.change.SafeMode.Suspect;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

final class SafeModeViewTest {
    private static final Text TEXT = new Texts(Screens.class).in(Locale.forLanguageTag("sv-SE"));
    private static final List<InstalledModule> PODCAST = List.of(Samples.podcast(State.STOPPED, Optional.empty()));

    @Test
    void theSuspectIsNamedAndLeftOut() {
        SafeMode mode = new SafeMode(3, Optional.of(new Suspect("podcast", "1.1.0", true)));

        SafeModeView view = SafeModeView.of(mode, PODCAST, TEXT);

        assertThat(view.why()).contains("startat 3 gånger");
        assertThat(view.suspect().orElseThrow().reason()).startsWith("Misstänkt: Forskningspodd 1.1.0.");
        assertThat(view.button()).as("there is no other").isEmpty();
        assertThat(SafeModeView.others(mode, PODCAST)).isEmpty();
    }

    @Test
    void withoutASuspectAllCanBeStarted() {
        SafeMode mode = new SafeMode(0, Optional.empty());

        SafeModeView view = SafeModeView.of(mode, PODCAST, TEXT);

        assertThat(view.why()).contains("någon bad om det");
        assertThat(view.button()).contains("Slå på alla moduler");
        assertThat(SafeModeView.others(mode, PODCAST)).hasSize(1);
    }

    @Test
    void aSuspectThatIsGoneIsNamedByItsId() {
        SafeMode mode = new SafeMode(3, Optional.of(new Suspect("board", "2.0.0", false)));

        assertThat(SafeModeView.of(mode, PODCAST, TEXT).suspect().orElseThrow().reason())
                .isEqualTo("Misstänkt: board 2.0.0. Den ändrades senast.");
    }
}
