package se.samverkstad.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.search.index.Hit;

final class SearchTest {
    private static final Principal READER = new Principal("r", "R", Set.of(Desk.READ), false);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path home;

    private final Desk desk = new Desk();
    private Search search;

    @AfterEach
    void close() throws Exception {
        search.close();
        eventually(() -> desk.leased.get() == 0);
    }

    @BeforeEach
    void begin() {
        search = new Search(desk, home.resolve("search"), PATIENCE);
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private List<String> found(String text) {
        return search.find(text, READER, Optional.empty(), 0, 10).hits().stream()
                .map(Hit::title)
                .toList();
    }

    private void finds(String text, String... titles) {
        eventually(() -> found(text).equals(List.of(titles)));
    }

    @Test
    void aModuleThatComesBringsItsObjectsAndTakesThemWithIt() {
        desk.switchTo(Desk.module("podcast", "a", new Things("podcast", "Öppenvård")));
        finds("oppenvard", "Öppenvård");
        assertThat(search.origin("podcast/things").orElseThrow().kind().sv()).isEqualTo("Saker");

        desk.switchTo();

        // At once, whatever the index still holds.
        assertThat(found("oppenvard")).isEmpty();
        eventually(() -> search.size().equals(Optional.of(0)));
        assertThat(search.origin("podcast/things")).isEmpty();
    }

    @Test
    void whatIsToldIsFoundWithoutReadingTheRest() {
        Things things = new Things("podcast", "Stöd", "Hjälp");
        desk.switchTo(Desk.module("podcast", "a", things));
        finds("stöd", "Stöd");

        things.titles.put("id-0", "Vård");
        search.changed("podcast/things", "id-0");
        finds("vård", "Vård");
        assertThat(found("stöd")).isEmpty();

        things.titles.remove("id-1");
        search.changed("podcast/things", "id-1");
        finds("hjälp");
        assertThat(things.readWhole).hasValue(1);
    }

    @Test
    void whatNobodyToldIsFoundAfterAStart() throws Exception {
        Things things = new Things("podcast", "Stöd");
        desk.switchTo(Desk.module("podcast", "a", things));
        finds("stöd", "Stöd");

        search.close();
        things.titles.put("id-9", "Vård");
        begin();
        finds("vård", "Vård");
        assertThat(things.readWhole).hasValue(2);

        search.close();
        begin();
        finds("vård", "Vård");
        eventually(search::whole);
        assertThat(things.readWhole).as("nothing had changed").hasValue(2);
    }

    @Test
    void anUpdateIsReadAnewThoughNoRowChanged() {
        desk.switchTo(Desk.module("podcast", "a", new Things("podcast", "Stöd")));
        finds("stöd", "Stöd");
        Things after = new Things("podcast", "Stöd");

        desk.switchTo(Desk.module("podcast", "b", after));

        eventually(() -> after.readWhole.get() == 1);
        finds("stöd", "Stöd");
    }

    @Test
    void oneThatFailsOrHangsCostsOnlyItself() throws Exception {
        Things broken = new Things("broken", "Stöd som brister");
        broken.broken = true;
        CountDownLatch released = new CountDownLatch(1);
        SearchSource hanging = new SearchSource() {
            @Override
            public String state() throws InterruptedException {
                released.await();
                return "";
            }

            @Override
            public List<Findable> after(String id, int most) {
                return List.of();
            }

            @Override
            public Optional<Findable> find(String id) {
                return Optional.empty();
            }
        };
        search.close();
        search = new Search(desk, home.resolve("search"), Duration.ofMillis(50));

        desk.switchTo(
                Desk.module("broken", "a", broken),
                Desk.module("hanging", "a", hanging),
                Desk.module("podcast", "a", new Things("podcast", "Stöd")));

        finds("stöd", "Stöd");
        assertThat(search.whole()).isFalse();
        broken.broken = false;
        search.changed("broken/things");
        eventually(() -> found("brister").equals(List.of("Stöd som brister")));
        released.countDown();
    }

    @Test
    void aDamagedIndexIsMadeAnewWhileItRunsAndAtTheStart() throws Exception {
        Things things = new Things("podcast", "Stöd");
        desk.switchTo(Desk.module("podcast", "a", things));
        finds("stöd", "Stöd");

        search.close();
        try (var files = Files.list(home.resolve("search"))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {7});
            }
        }
        begin();
        finds("stöd", "Stöd");
        assertThat(things.readWhole).hasValue(2);

        search.rebuild();
        eventually(() -> things.readWhole.get() == 3);
        finds("stöd", "Stöd");
    }

    @Test
    void whatWasErasedPastItsModuleIsForgotten() throws Exception {
        Things things = new Things("podcast", "Kanariefågeln Gulfjäder", "Stöd");
        desk.switchTo(Desk.module("podcast", "a", things));
        finds("kanariefågel", "Kanariefågeln Gulfjäder");
        assertThat(onDisk("Gulfj")).isTrue();

        things.titles.put("id-0", "Raderad");
        assertThat(search.forget(Duration.ofSeconds(60))).isTrue();

        assertThat(found("kanariefågel")).isEmpty();
        assertThat(onDisk("Gulfj")).isFalse();
        assertThat(found("stöd")).containsExactly("Stöd");
    }

    private boolean onDisk(String word) throws IOException {
        try (var files = Files.list(home.resolve("search"))) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aModuleLetsNothingBeFoundButItsOwn() {
        desk.switchTo(Desk.module("podcast", "a", new Things("moduler", "Stöd")));
        eventually(search::whole);

        assertThat(found("stöd")).isEmpty();
        assertThat(search.size()).contains(0);
    }

    @Test
    void manyObjectsAreReadInPiecesAndTurnedOver() {
        Things things = new Things("podcast");
        for (int i = 0; i < 1_234; i++) {
            things.titles.put("id-%05d".formatted(i), "Stöd " + i);
        }
        desk.switchTo(Desk.module("podcast", "a", things));
        eventually(() -> search.size().equals(Optional.of(1_234)));

        Found first = search.find("stöd", READER, Optional.empty(), 0, 20);
        Found last = search.find("stöd", READER, Optional.empty(), 1_220, 20);

        assertThat(first.hits()).hasSize(20);
        assertThat(first.more()).isTrue();
        assertThat(last.hits()).hasSize(14);
        assertThat(last.more()).isFalse();
        assertThat(search.find("stöd", READER, Optional.of("other/things"), 0, 20)
                        .hits())
                .isEmpty();
    }

    @Test
    void whatThePageWouldRefuseIsNotShownWhateverTheIndexSays() {
        desk.switchTo(Desk.module("podcast", "a", new Things("podcast", "Stöd")));
        finds("stöd", "Stöd");
        Principal other = new Principal("o", "O", Set.of("other.read"), false);

        assertThat(search.find("stöd", other, Optional.empty(), 0, 10).hits()).isEmpty();
        assertThat(search.find("stöd", Principal.anonymous(), Optional.empty(), 0, 10)
                        .hits())
                .isEmpty();
    }
}
