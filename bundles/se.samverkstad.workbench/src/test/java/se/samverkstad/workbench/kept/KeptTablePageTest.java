package se.samverkstad.workbench.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.table.Label;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.workbench.preview.SampleRecord;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.ModulesDouble;

final class KeptTablePageTest {
    private static final Declaration RADIO = new Declaration("radio", List.of());

    private final ModulesDouble modules = new ModulesDouble();
    private final Numbered rows = new Numbered(120);
    private KeptTablePage page;

    @BeforeEach
    void open() {
        modules.kept.add(new KeptData("radio", new Label("Radio", "Radio"), KeptData.Standing.REMOVED, RADIO));
        Keepers keepers = new Keepers(modules, rows);
        Screens screens = new Screens();
        page = new KeptTablePage(new Reading(keepers, new SampleRecord(List.of()), screens), keepers, rows, screens);
    }

    private String html(Map<String, String> fields) throws Exception {
        SampleRequest request =
                SampleRequest.by(Principal.anonymous()).with(Map.of("id", "radio", "tabell", "program"), fields);
        StringBuilder out = new StringBuilder();
        ((Response.Html) page.answer(request)).main().render(out);
        return out.toString();
    }

    @Test
    void aPageBeyondTheLastIsTheLast() throws Exception {
        assertThat(html(Map.of("sida", "99", "ordning", "-nummer")))
                .contains(">101<", ">120<", "Sida 3 av 3", "ordning=-nummer&amp;sida=2")
                .doesNotContain(">100<", "sida=4");
        assertThat(rows.from).containsExactly(4900L, 100L);
    }

    @Test
    void aPageThatIsThereIsReadOnce() throws Exception {
        assertThat(html(Map.of("sida", "2"))).contains(">51<", "Sida 2 av 3", "?sida=1", "?sida=3");
        assertThat(html(Map.of())).contains(">1<", "Sida 1 av 3");
        assertThat(rows.from).containsExactly(50L, 0L);
    }

    @Test
    void whatFindsNothingSaysSoOnAnyPage() throws Exception {
        assertThat(html(Map.of("sok", "x", "sida", "7")))
                .contains("Inga rader hittades.")
                .doesNotContain("<table", "sida=");
    }

    /** One table with the numbers from one on; no search finds any of them. */
    private static final class Numbered implements KeptRows {
        private static final KeptColumn NUMBER = new KeptColumn("nummer", Kind.NUMBER, false);

        private final long count;
        private final List<Long> from = new ArrayList<>();

        Numbered(long count) {
            this.count = count;
        }

        @Override
        public List<KeptTable> tables(Declaration declaration) {
            return List.of(new KeptTable(
                    "radio", "program", Optional.empty(), Optional.empty(), List.of(NUMBER), List.of("nummer"), count));
        }

        @Override
        public Rows rows(KeptTable table, String search, long first, int limit) {
            from.add(first);
            if (!search.isEmpty()) {
                return new Rows(0, List.of());
            }
            List<List<@Nullable Object>> found = LongStream.rangeClosed(first + 1, Math.min(count, first + limit))
                    .mapToObj(number -> Arrays.<@Nullable Object>asList(number))
                    .toList();
            return new Rows(count, found);
        }

        @Override
        public Rows rows(KeptTable table, Order order, String search, long first, int limit) {
            return rows(table, search, first, limit);
        }

        @Override
        public void each(String module, List<KeptTable> tables, Taker taker) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Path> file(String sha256) {
            return Optional.empty();
        }
    }
}
