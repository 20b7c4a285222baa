package se.samverkstad.workbench.start.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.start.layout.Layout.Tile;
import se.samverkstad.workbench.web.Gateway;

final class LayoutsTest {
    private static final Layout ONE = new Layout(List.of(new Tile("podcast/newest", true, true)));
    private static final Layout OTHER = new Layout(List.of(new Tile("podcast/newest", false, false)));
    private static final String PERSON = UUID.randomUUID().toString();

    @TempDir
    Path home;

    private TestStores stores;
    private Layouts layouts;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        layouts = new Layouts(stores.of("workbench", Gateway.class));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void theLastChoiceHoldsUntilItIsForgotten() {
        Owner person = Owner.person(PERSON);
        assertThat(layouts.of(person)).isEmpty();
        layouts.change(person, Layout.NONE, before -> ONE);
        layouts.change(person, Layout.NONE, before -> OTHER);
        assertThat(layouts.of(person)).contains(OTHER);
        assertThat(layouts.all())
                .as("what one person has chosen is proposed to nobody")
                .isEmpty();
        layouts.forget(person);
        assertThat(layouts.own(PERSON)).isEmpty();
    }

    @Test
    void aUnitAndARoleHaveTheirOwn() {
        Owner unit = Owner.unit(UUID.randomUUID());
        Owner role = Owner.role("editor");
        layouts.change(unit, Layout.NONE, before -> ONE);
        layouts.change(role, Layout.NONE, before -> OTHER);
        assertThat(layouts.all())
                .containsEntry(unit, ONE)
                .containsEntry(role, OTHER)
                .hasSize(2);
        layouts.forget(unit);
        assertThat(layouts.of(unit)).isEmpty();
        assertThat(layouts.of(role)).contains(OTHER);
    }

    @Test
    void eachPerspectiveHasItsOwnBesideStart() {
        Owner start = Owner.person(PERSON);
        Owner podcast = Owner.person(PERSON, "/podcast");
        Layout regions = new Layout(List.of(new Tile("podcast/drafts", true, false, "BOTTOM")));
        layouts.change(start, Layout.NONE, before -> ONE);
        layouts.change(podcast, Layout.NONE, before -> regions);
        assertThat(layouts.own(PERSON, "/podcast")).contains(regions);
        assertThat(layouts.own(PERSON, "/seminarium")).isEmpty();
        layouts.change(podcast, Layout.NONE, before -> OTHER);
        assertThat(layouts.own(PERSON, "/podcast")).contains(OTHER);
        layouts.forget(podcast);
        assertThat(layouts.own(PERSON, "/podcast")).isEmpty();
        assertThat(layouts.own(PERSON)).contains(ONE);
    }

    @Test
    void ofTwoChangesAtOnceNoneIsLost() throws Exception {
        Owner person = Owner.person(PERSON);
        layouts.change(person, Layout.NONE, before -> ONE);
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Layout> drafts = threads.submit(() -> adding("podcast/drafts", person, start, inside));
            Future<Layout> jobs = threads.submit(() -> adding("core/jobs", person, start, inside));
            start.countDown();
            drafts.get(1, TimeUnit.MINUTES);
            jobs.get(1, TimeUnit.MINUTES);
        } finally {
            threads.shutdownNow();
        }

        assertThat(layouts.of(person).orElseThrow().tiles())
                .extracting(Tile::part)
                .startsWith("podcast/newest")
                .containsOnlyOnce("podcast/drafts", "core/jobs");
    }

    /** Lingers in its change, so that the other would see the same layout if nothing kept it out. */
    private Layout adding(String part, Owner owner, CountDownLatch start, CountDownLatch inside) throws Exception {
        start.await();
        return layouts.change(owner, Layout.NONE, before -> {
            inside.countDown();
            try {
                inside.await(300, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            List<Tile> tiles = new ArrayList<>(before.tiles());
            tiles.add(new Tile(part, true, false));
            return new Layout(tiles);
        });
    }

    @Test
    void whatWasKeptBeforeThereWereRegionsIsRead() {
        stores.of("workbench", Gateway.class)
                .write(rows -> rows.createUpdate("INSERT INTO ${table}start_own (person, tiles, saved)"
                                + " VALUES (:person, :tiles, :now)")
                        .bind("person", UUID.fromString(PERSON))
                        .bind("tiles", "[{\"part\":\"podcast/newest\",\"shown\":true,\"wide\":true}]")
                        .bind("now", Instant.EPOCH)
                        .execute());

        assertThat(layouts.own(PERSON)).contains(ONE);
    }
}
