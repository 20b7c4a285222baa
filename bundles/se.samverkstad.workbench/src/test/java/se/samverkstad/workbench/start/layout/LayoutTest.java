package se.samverkstad.workbench.start.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.PlacedPart;

/** Parts are named a to d; a stands first among what the modules propose. Those with longer names are the workbench's own. */
final class LayoutTest {
    private static final List<PlacedPart> ALL = parts("a", "b", "c", "d");

    @Test
    void withoutAChoiceEverythingIsAsTheModulesPropose() {
        assertThat(shown(Layout.NONE, ALL)).containsExactly("a", "b", "c", "d");
        assertThat(Layout.NONE.arrange(ALL)).noneMatch(Layout.Place::fresh);
    }

    @Test
    void aPartIsMovedPastTheNextOneThatIsSeen() {
        Layout hidden = Layout.NONE.after(Act.HIDE, "b/b", ALL);

        assertThat(shown(hidden.after(Act.DOWN, "a/a", ALL), ALL)).containsExactly("c", "a", "d");
        assertThat(shown(hidden.after(Act.UP, "c/c", ALL), ALL)).containsExactly("c", "a", "d");
        assertThat(shown(hidden.after(Act.UP, "a/a", ALL), ALL)).containsExactly("a", "c", "d");
        assertThat(shown(hidden.after(Act.DOWN, "d/d", ALL), ALL)).containsExactly("a", "c", "d");
    }

    @Test
    void aModuleThatComesBackFindsItsPlaceAgain() {
        Layout chosen = Layout.NONE.after(Act.UP, "c/c", ALL).after(Act.WIDEN, "c/c", ALL);
        List<PlacedPart> without = parts("a", "b", "d");

        assertThat(shown(chosen, without)).containsExactly("a", "b", "d");
        Layout meanwhile = chosen.after(Act.DOWN, "a/a", without);

        assertThat(shown(meanwhile, without)).containsExactly("b", "a", "d");
        assertThat(meanwhile.arrange(ALL).stream()
                        .filter(place -> place.part().id().equals("c"))
                        .findFirst())
                .hasValueSatisfying(place -> assertThat(place.wide()).isTrue());
        assertThat(shown(meanwhile, ALL)).containsExactly("c", "b", "a", "d");
    }

    @Test
    void whatCameAfterTheChoiceStandsLastAndIsSaidToBeNew() {
        Layout chosen = Layout.NONE.after(Act.DOWN, "b/b", parts("b", "d"));

        assertThat(shown(chosen, ALL)).containsExactly("d", "b", "a", "c");
        assertThat(chosen.arrange(ALL).stream()
                        .filter(Layout.Place::fresh)
                        .map(place -> place.part().id()))
                .containsExactly("a", "c");
    }

    @Test
    void whatTheWorkbenchProposesBeforeAllElseStandsFirstThoughItCameAfterTheChoice() {
        Layout chosen = Layout.NONE.after(Act.DOWN, "a/a", parts("a", "b"));
        List<PlacedPart> now = List.of(part("top"), part("a"), part("later"), part("b"), part("c"));

        assertThat(shown(chosen, now)).containsExactly("top", "b", "a", "later", "c");
        assertThat(chosen.arrange(now).get(0).fresh()).isTrue();
        assertThat(shown(chosen.after(Act.UP, "a/a", now), now)).containsExactly("top", "a", "b", "later", "c");
        assertThat(shown(chosen.after(Act.DOWN, "core/top", now), now)).containsExactly("b", "top", "a", "later", "c");
        Layout hidden = chosen.after(Act.HIDE, "core/top", now);
        assertThat(shown(hidden, now)).containsExactly("b", "a", "later", "c");
        assertThat(shown(hidden.after(Act.SHOW, "core/top", now), now)).containsExactly("top", "b", "a", "later", "c");
    }

    @Test
    void whatIsHiddenIsShownAgainWhereItWas() {
        Layout hidden = Layout.NONE.after(Act.HIDE, "b/b", ALL);

        assertThat(shown(hidden, ALL)).containsExactly("a", "c", "d");
        assertThat(shown(hidden.after(Act.SHOW, "b/b", ALL), ALL)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aPartThatIsNotHereChangesNothing() {
        assertThat(Layout.NONE.after(Act.UP, "gone/gone", ALL)).isEqualTo(Layout.NONE);
    }

    @Test
    void inAPerspectiveAPartIsMovedAmongThoseOfItsRegionOnly() {
        List<PlacedPart> around = List.of(
                part("a", "/podcast", Region.AFTER),
                part("b", "/podcast", Region.ASIDE),
                part("c", "/podcast", Region.AFTER),
                part("d", "/podcast", Region.ASIDE));

        Layout moved = Layout.NONE.after(Act.DOWN, "a/a", around);

        assertThat(shown(moved, around, Region.AFTER)).containsExactly("c", "a");
        assertThat(shown(moved, around, Region.ASIDE)).containsExactly("b", "d");
        assertThat(shown(moved.after(Act.UP, "b/b", around), around, Region.ASIDE))
                .containsExactly("b", "d");
    }

    @Test
    void inAnotherRegionAPartStandsLastAndIsThereWhenItsModuleComesBack() {
        List<PlacedPart> around = List.of(
                part("a", "/podcast", Region.AFTER),
                part("b", "/podcast", Region.ASIDE),
                part("c", "/podcast", Region.BOTTOM));

        Layout moved = Layout.NONE.after(Act.ASIDE, "a/a", around);
        Layout meanwhile = moved.after(Act.HIDE, "c/c", around.subList(1, 3));

        assertThat(shown(moved, around, Region.AFTER)).isEmpty();
        assertThat(shown(moved, around, Region.ASIDE)).containsExactly("b", "a");
        assertThat(shown(meanwhile, around, Region.ASIDE)).containsExactly("b", "a");
        assertThat(meanwhile.after(Act.UP, "a/a", around.subList(1, 3))).isEqualTo(meanwhile);
    }

    @Test
    void startHasNoRegions() {
        List<PlacedPart> parts = List.of(part("a", "start", Region.ASIDE), part("b", "start", Region.AFTER));

        assertThat(shown(Layout.NONE.after(Act.DOWN, "a/a", parts), parts)).containsExactly("b", "a");
    }

    private static List<PlacedPart> parts(String... ids) {
        return Stream.of(ids).map(LayoutTest::part).toList();
    }

    private static PlacedPart part(String id) {
        return part(id, "start", Region.AFTER);
    }

    private static PlacedPart part(String id, String target, Region region) {
        return new PlacedPart(
                new GenerationKey(id.length() > 1 ? GenerationKey.CORE : id, "1.0.0", "0".repeat(64)),
                id,
                target,
                region,
                new Label(id, id),
                1,
                false,
                Permissions.SIGNED_IN,
                request -> Optional.empty());
    }

    private static List<String> shown(Layout layout, List<PlacedPart> available, Region region) {
        return layout.arrange(available).stream()
                .filter(place -> place.shown() && place.region() == region)
                .map(place -> place.part().id())
                .toList();
    }

    private static List<String> shown(Layout layout, List<PlacedPart> available) {
        return layout.arrange(available).stream()
                .filter(Layout.Place::shown)
                .map(place -> place.part().id())
                .toList();
    }
}
