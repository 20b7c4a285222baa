package se.samverkstad.workbench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.SampleSnapshot;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.web.TimedCalls;
import se.samverkstad.workbench.web.Together;

final class PartsTest {
    private static final Part GOOD = request -> Optional.of(out -> out.append("<p>Ett nytt avsnitt</p>"));

    private final TimedCalls calls = new TimedCalls();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Part hanging = request -> {
        released.await();
        return Optional.empty();
    };

    @AfterEach
    void close() {
        released.countDown();
        calls.close();
    }

    @Test
    void oneThatIsLateCostsOnlyItsOwnPlace() {
        List<PartCard> cards = cards(Duration.ofMillis(300), part("a", hanging), part("b", GOOD));

        assertThat(cards).extracting(PartCard::title).containsExactly("a", "b");
        assertThat(cards.get(0).late()).isTrue();
        assertThat(cards.get(0).content()).isEmpty();
        assertThat(cards.get(1).late()).isFalse();
        assertThat(cards.get(1).content()).contains("<p>Ett nytt avsnitt</p>");
    }

    @Test
    void theyAreRenderedBesideEachOther() {
        CyclicBarrier together = new CyclicBarrier(3);
        Part meeting = request -> {
            together.await(20, TimeUnit.SECONDS);
            return Optional.of(out -> out.append("<p>Här</p>"));
        };

        List<PartCard> cards =
                cards(Duration.ofSeconds(20), part("a", meeting), part("b", meeting), part("c", meeting));

        assertThat(cards)
                .hasSize(3)
                .allSatisfy(card -> assertThat(card.content()).contains("<p>Här</p>"));
    }

    @Test
    void whatHangsIsAtLastNotCalledMore() {
        for (int i = 0; i < 8; i++) {
            cards(Duration.ZERO, part("a", hanging));
        }
        long begin = System.nanoTime();

        List<PartCard> cards = cards(Duration.ofSeconds(60), part("a", hanging));

        assertThat(cards.get(0).late()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void eachHasHelpUnlessItsModuleHasNone() {
        Help help = Help.of(List.of("1-lyssna.md", "2-redaktor.md"), file -> Optional.empty());
        PlacedPart named = part("a", "redaktor", GOOD);
        PlacedPart other = part("b", GOOD);

        assertThat(cards(SampleSnapshot.of(List.of(named, other), help), Duration.ofSeconds(20)))
                .extracting(card -> card.help().orElse("none"))
                .containsExactly("/hjalp/podcast/redaktor", "/hjalp/podcast/lyssna");
        assertThat(cards(Duration.ofSeconds(20), other))
                .extracting(card -> card.help().orElse("none"))
                .containsExactly("none");
    }

    private List<PartCard> cards(Duration limit, PlacedPart... parts) {
        return cards(SampleSnapshot.of(List.of(), List.of(parts)), limit);
    }

    private List<PartCard> cards(SampleSnapshot snapshot, Duration limit) {
        SampleRequest request = SampleRequest.by(Samples.EMPLOYEE).with(snapshot);
        Parts asked = new Parts(snapshot, new Together(calls), limit);
        return asked.cards(asked.seen(StartPage.TARGET, request), Layout.NONE, request);
    }

    private static PlacedPart part(String title, Part part) {
        return part(title, "", part);
    }

    private static PlacedPart part(String title, String help, Part part) {
        return new PlacedPart(
                SampleSnapshot.PODCAST,
                title,
                StartPage.TARGET,
                Region.AFTER,
                new Label(title, title),
                1,
                false,
                Permissions.SIGNED_IN,
                help,
                part);
    }
}
