package se.samverkstad.workbench.command.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.command.Done;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.Label;
import se.samverkstad.workbench.preview.SampleSnapshot;
import se.samverkstad.workbench.preview.Samples;

final class BindingsTest {
    private static final Commanded NEW = command("new", "Alt+Shift+N", "podcast.read");
    private static final Commanded NEWS = command("news", "Alt+Shift+N", "podcast.read");
    private static final Commanded QUIET = command("quiet", "", "podcast.read");
    private static final Commanded HIDDEN = command("hidden", "Alt+Shift+N", "podcast.edit");

    @Test
    void whatIsProposedHoldsUntilSomeoneChooses() {
        assertThat(keys(Map.of(), NEW, QUIET)).containsExactly("Alt+Shift+N", "-");
        assertThat(keys(Map.of("podcast/new", "Ctrl+Alt+G", "podcast/quiet", "Alt+Shift+Q"), NEW, QUIET))
                .containsExactly("Ctrl+Alt+G", "Alt+Shift+Q");
    }

    @Test
    void oneThatWasTurnedOffHasNone() {
        assertThat(keys(Map.of("podcast/new", ""), NEW)).containsExactly("-");
    }

    @Test
    void ofTwoWithTheSameNeitherWorksAndEachNamesTheOther() {
        List<Binding> bindings = of(Map.of(), NEW, NEWS);

        assertThat(bindings).extracting(Binding::works).containsExactly(false, false);
        assertThat(bindings.get(0).others()).containsExactly(NEWS);
        assertThat(bindings.get(1).others()).containsExactly(NEW);
        assertThat(of(Map.of("podcast/news", "Alt+Shift+M"), NEW, NEWS))
                .extracting(Binding::works)
                .containsExactly(true, true);
    }

    @Test
    void whatOneMayNotRunIsNeitherShownNorInTheWay() {
        assertThat(of(Map.of(), NEW, HIDDEN)).extracting(Binding::command).containsExactly(NEW);
        assertThat(of(Map.of(), NEW, HIDDEN).get(0).works()).isTrue();
    }

    @Test
    void whatStandsThereOfOtherVersionsIsNoKey() {
        assertThat(keys(Map.of("podcast/new", "Hyper+N", "borta/kommando", "Alt+Shift+N"), NEW))
                .containsExactly("-");
    }

    private static List<String> keys(Map<String, String> chosen, Commanded... commands) {
        return of(chosen, commands).stream()
                .map(each -> each.keys().map(Keys::toString).orElse("-"))
                .toList();
    }

    private static List<Binding> of(Map<String, String> chosen, Commanded... commands) {
        return Bindings.of(SampleSnapshot.of(List.of(commands)).table(), Samples.EMPLOYEE, new Chosen(chosen, false));
    }

    private static Commanded command(String id, String keys, String permission) {
        return new Commanded(
                SampleSnapshot.PODCAST,
                id,
                new Label(id, id),
                new Label(id, id),
                permission,
                List.of(),
                1,
                keys,
                false,
                request -> new Done(Optional.of("/"), Optional.empty()));
    }
}
