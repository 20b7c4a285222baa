package se.samverkstad.workbench.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.shell.Screens;

final class OfferedTabTest {
    /** Three pages of modules, and beyond the last is the last. */
    private static final class ThreePages implements Catalogue {
        private final List<Integer> asked = new ArrayList<>();

        @Override
        public Found search(String words, int page, int size) {
            asked.add(page);
            return new Found(List.of(), 45, Math.min(page, 3), 3);
        }

        @Override
        public Optional<Sheet> of(String module) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> picture(String module, String sha256) {
            return Optional.empty();
        }
    }

    private final ThreePages catalogue = new ThreePages();

    private OfferedTab tab(String page) {
        return OfferedTab.of(
                SampleRequest.by(Principal.anonymous()).with(Map.of(), Map.of("sok", "lån & bok", "sida", page)),
                catalogue,
                new Screens().text(SampleRequest.SWEDISH));
    }

    @Test
    void thePageThatIsAskedForLeadsBothWays() {
        OfferedTab tab = tab("2");

        assertThat(tab.place()).isEqualTo("Sida 2 av 3");
        assertThat(tab.before()).isEqualTo("/moduler?flik=tillgangliga&sok=l%C3%A5n+%26+bok&sida=1");
        assertThat(tab.after()).isEqualTo("/moduler?flik=tillgangliga&sok=l%C3%A5n+%26+bok&sida=3");
    }

    @Test
    void beyondTheLastIsTheLastAndWhatIsNoNumberTheFirst() {
        OfferedTab last = tab("77");
        assertThat(last.place()).isEqualTo("Sida 3 av 3");
        assertThat(last.before()).endsWith("sida=2");
        assertThat(last.after()).isEmpty();

        for (String word : List.of("0", "-1", "x", "9999999")) {
            assertThat(tab(word).before()).as(word).isEmpty();
        }
        assertThat(catalogue.asked).containsExactly(77, 1, 1, 1, 1);
    }
}
