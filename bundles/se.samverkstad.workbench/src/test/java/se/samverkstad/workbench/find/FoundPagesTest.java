package se.samverkstad.workbench.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.search.Findable;
import se.samverkstad.workbench.shell.Screens;

final class FoundPagesTest {
    private final FoundPages pages = new FoundPages(new Screens());

    @Test
    void everyPageIsGivenOnceInWhateverPieces() {
        List<Findable> all = pages.after("", 1_000);

        assertThat(inPiecesOf(1)).isEqualTo(all);
        assertThat(inPiecesOf(2)).isEqualTo(all);
        assertThat(all).extracting(Findable::path).doesNotHaveDuplicates().contains("/mitt-konto", "/guider", "/jobb");
        assertThat(all).allSatisfy(each -> assertThat(pages.find(each.id())).contains(each));
    }

    @Test
    void theirNamesAreInBothLanguages() {
        assertThat(pages.find("notices")).hasValueSatisfying(each -> {
            assertThat(each.title()).isEqualTo("Aviseringar");
            assertThat(each.text()).contains("notifications");
        });
        assertThat(pages.find("finns inte")).isEmpty();
    }

    @Test
    void theStateIsTheSameAfterAnotherStart() {
        assertThat(new FoundPages(new Screens()).state()).isEqualTo(pages.state());
    }

    private List<Findable> inPiecesOf(int size) {
        List<Findable> all = new ArrayList<>();
        List<Findable> piece = pages.after("", size);
        while (!piece.isEmpty()) {
            all.addAll(piece);
            piece = pages.after(piece.get(piece.size() - 1).id(), size);
        }
        return all;
    }
}
