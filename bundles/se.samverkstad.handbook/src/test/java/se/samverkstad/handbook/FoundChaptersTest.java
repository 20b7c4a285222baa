package se.samverkstad.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.search.Findable;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;

/** The chapters as they are shipped, without any module. */
final class FoundChaptersTest {
    private static final Switchboard EMPTY = new Switchboard() {
        @Override
        public ContributionTable current() {
            return new ContributionTable(1, List.of(), List.of());
        }

        @Override
        public Snapshot lease() {
            return new Unleased(current());
        }

        @Override
        public AutoCloseable onSwitch(Consumer<ContributionTable> listener) {
            return () -> {};
        }
    };

    private record Unleased(ContributionTable table) implements Snapshot {
        @Override
        public <R> R call(GenerationKey generation, Callable<R> call) throws Exception {
            return call.call();
        }

        @Override
        public void missed(GenerationKey generation) {
            // Nothing is counted.
        }

        @Override
        public Snapshot again() {
            return this;
        }

        @Override
        public void close() {
            // Nothing is leased.
        }
    }

    private final FoundChapters chapters =
            new FoundChapters(new Shelf(Path.of("../../runtime/docs/handbook")), new ModuleHelp(EMPTY), EMPTY);

    @Test
    void everyChapterIsFoundWithItsTitleAndWhatItSays() {
        List<Findable> all = chapters.after("", 100);

        assertThat(all).hasSizeGreaterThan(20).extracting(Findable::id).doesNotHaveDuplicates();
        Findable search = chapters.find("sok").orElseThrow();
        assertThat(search.title()).isEqualTo("Sök");
        assertThat(search.english()).isEqualTo("Search");
        assertThat(search.path()).isEqualTo("/hjalp/sok");
        assertThat(search.text()).contains("samverkstad search rebuild").doesNotContain("**", "](");
        assertThat(chapters.find("finns-inte")).isEmpty();
    }

    @Test
    void theyAreGivenInPieces() {
        List<Findable> all = chapters.after("", 100);

        assertThat(chapters.after(all.get(2).id(), 2)).isEqualTo(all.subList(3, 5));
        assertThat(chapters.after(all.get(all.size() - 1).id(), 2)).isEmpty();
        assertThat(chapters.state()).isEqualTo(chapters.state()).isNotBlank();
    }
}
