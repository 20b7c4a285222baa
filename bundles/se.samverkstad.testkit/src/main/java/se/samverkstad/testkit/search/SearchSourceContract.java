package se.samverkstad.testkit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;

/** What core relies on when it reads a source. Before each test there are three objects at least, in a real database. */
public abstract class SearchSourceContract {
    private static final int ENDLESS = 100_000;

    protected abstract SearchSource source();

    /** The id of the module: its objects lie below that address, and nowhere else. */
    protected abstract String module();

    /** Changes the object with that id, as people do, so that another title, text or address is found. */
    protected abstract void change(String id) throws Exception;

    @Test
    final void everyObjectIsGivenOnceInWhateverPieces() throws Exception {
        List<Findable> whole = all(1_000);

        assertThat(whole).hasSizeGreaterThanOrEqualTo(3);
        assertThat(whole).extracting(Findable::id).doesNotHaveDuplicates();
        assertThat(all(1)).isEqualTo(whole);
        assertThat(all(2)).isEqualTo(whole);
    }

    @Test
    final void whatIsGivenIsFoundByItsId() throws Exception {
        for (Findable each : all(1_000)) {
            assertThat(source().find(each.id())).contains(each);
        }
    }

    @Test
    final void whatIsUnknownIsNotFoundAndNoFault() throws Exception {
        for (String id : List.of("finns inte", "00000000-0000-7000-8000-000000000000", "0")) {
            assertThat(source().find(id)).as(id).isEmpty();
        }
    }

    @Test
    final void everythingLiesInTheModule() throws Exception {
        assertThat(all(1_000)).allSatisfy(each -> assertThat(each.path()).matches("/" + module() + "([/?#].*)?"));
    }

    @Test
    final void theStateIsAnotherWhenAnObjectIs() throws Exception {
        String before = source().state();
        Findable object = all(1_000).get(1);
        assertThat(source().state()).isEqualTo(before);

        change(object.id());

        assertThat(source().find(object.id())).isNotEqualTo(java.util.Optional.of(object));
        assertThat(source().state()).isNotEqualTo(before);
    }

    private List<Findable> all(int most) throws Exception {
        List<Findable> all = new ArrayList<>();
        List<Findable> some;
        do {
            some = source().after(all.isEmpty() ? "" : all.get(all.size() - 1).id(), most);
            assertThat(some).hasSizeLessThanOrEqualTo(most);
            all.addAll(some);
        } while (some.size() == most && all.size() < ENDLESS);
        return all;
    }
}
