package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.profile.ProfileStore;
import se.samverkstad.modules.table.Label;

final class MovementTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final List<Change> WISHES = List.of(Change.of(Verb.REMOVE, "podcast"));

    @TempDir
    Path folder;

    private ProfileStore profiles;
    private PlanFiles plans;
    private final Profile before = new Profile(Map.of(
            "podcast", entry("podcast", "0.1.0", Standing.ENABLED),
            "seminar", entry("seminar", "1.0.0", Standing.ENABLED)));

    @BeforeEach
    void begin() throws Exception {
        Home home = new Home(folder);
        home.create();
        profiles = new ProfileStore(home);
        profiles.save(before);
        plans = new PlanFiles(folder.resolve("plans"), NOW);
        plans.save(HASH, WISHES, NOW, before.hash());
    }

    @Test
    void nothingHasMovedWhileTheSameProfileHolds() {
        assertThat(since(before)).isEmpty();
    }

    @Test
    void eachModuleThatMovedHasASentence() {
        Profile after = new Profile(Map.of(
                "podcast", entry("podcast", "0.2.0", Standing.ENABLED),
                "seminar", entry("seminar", "1.0.0", Standing.PAUSED),
                "steering", entry("steering", "3.0.0", Standing.ENABLED)));

        assertThat(since(after)).hasValueSatisfying(moved -> {
            assertThat(moved.changes()).isEqualTo(WISHES);
            assertThat(moved.differences())
                    .extracting(each -> each.sentence().sv())
                    .containsExactly(
                            "podcast gick från version 0.1.0 till 0.2.0.",
                            "seminar pausades.",
                            "steering 3.0.0 installerades.");
        });
    }

    @Test
    void aRemovedModuleIsGoneWhetherTheProfileStillNamesItOrNot() {
        Profile after = before.with(entry("podcast", "0.1.0", Standing.REMOVED));

        assertThat(since(after).orElseThrow().differences())
                .extracting(each -> each.sentence().en())
                .containsExactly("podcast was removed.");
    }

    @Test
    void ofAPlanThatNobodyKnowsNothingIsSaid() {
        Movement movement = new Movement(plans, profiles, () -> Profile.EMPTY, MovementTest::name);

        assertThat(movement.since("f".repeat(64))).isEmpty();
        assertThat(movement.since("../CURRENT")).isEmpty();
    }

    private Optional<Moved> since(Profile now) {
        return new Movement(plans, profiles, () -> now, MovementTest::name).since(HASH);
    }

    private static Label name(Entry entry) {
        return new Label(entry.module(), entry.module());
    }

    private static Entry entry(String module, String version, Standing standing) {
        return new Entry(module, version, "f".repeat(64), standing, NOW.toString());
    }
}
