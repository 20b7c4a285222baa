package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.profile.ProfileStore;
import se.samverkstad.modules.table.Label;

final class WaysBackTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final By EVA = By.person("1", "Eva");

    @TempDir
    private Path folder;

    private ProfileStore profiles;
    private Journal journal;
    private WaysBack ways;
    private Profile now = Profile.EMPTY;
    private int run;

    @BeforeEach
    void open() throws IOException {
        Home home = new Home(folder);
        home.create();
        profiles = new ProfileStore(home);
        journal = new Journal(home.journal(), Clock.fixed(NOW, ZoneOffset.UTC));
        ways = new WaysBack(journal, profiles, WINDOW);
    }

    @Test
    void anInstallationGoesBackToRemovedWithWhatItKept() throws IOException {
        done(EVA, Verb.INSTALL, entry("podcast", "1.0.0", Standing.ENABLED));

        WaysBack.Way way = way("podcast").orElseThrow();

        assertThat(way.target().standing()).isEqualTo(Standing.REMOVED);
        assertThat(way.target().version()).isEqualTo("1.0.0");
        assertThat(way.to()).isEmpty();
        assertThat(way.until()).isEqualTo(NOW.plus(WINDOW));
    }

    @Test
    void anUpdateGoesBackToTheVersionBeforeAndToThePauseItWasIn() throws IOException {
        done(EVA, Verb.INSTALL, entry("podcast", "1.0.0", Standing.ENABLED));
        done(EVA, Verb.PAUSE, entry("podcast", "1.0.0", Standing.PAUSED));
        done(EVA, Verb.UPDATE, entry("podcast", "1.1.0", Standing.PAUSED));

        WaysBack.Way way = way("podcast").orElseThrow();

        assertThat(way.to()).contains("1.0.0");
        assertThat(way.target().standing()).isEqualTo(Standing.PAUSED);
    }

    @Test
    void aRemovalGoesBackToWhatRan() throws IOException {
        done(EVA, Verb.INSTALL, entry("podcast", "1.0.0", Standing.ENABLED));
        done(EVA, Verb.REMOVE, entry("podcast", "1.0.0", Standing.REMOVED));

        assertThat(way("podcast").orElseThrow().target().standing()).isEqualTo(Standing.ENABLED);
    }

    @Test
    void whatOthersWereChangedToSinceStays() throws IOException {
        done(EVA, Verb.INSTALL, entry("podcast", "1.0.0", Standing.ENABLED));
        done(EVA, Verb.UPDATE, entry("podcast", "1.1.0", Standing.ENABLED));
        done(EVA, Verb.INSTALL, entry("seminar", "2.0.0", Standing.ENABLED));

        Entry target = way("podcast").orElseThrow().target();

        assertThat(now.with(target).entry("seminar")).isEqualTo(now.entry("seminar"));
        assertThat(target.version()).isEqualTo("1.0.0");
    }

    @Test
    void theWayIsClosedAtTheEndOfTheWindow() throws IOException {
        done(EVA, Verb.INSTALL, entry("podcast", "1.0.0", Standing.ENABLED));

        WaysBack.Way way = way("podcast").orElseThrow();

        assertThat(way.open(NOW.plus(WINDOW).minusSeconds(1))).isTrue();
        assertThat(way.open(NOW.plus(WINDOW))).isFalse();
    }

    @Test
    void anUndoneChangeCanComeAgainButNotOneThatWasTakenBackByItself() throws IOException {
        done(EVA, Verb.INSTALL, entry("podcast", "1.0.0", Standing.ENABLED));
        done(EVA, Verb.UPDATE, entry("podcast", "1.1.0", Standing.ENABLED));
        done(EVA, Verb.UNDO, entry("podcast", "1.0.0", Standing.ENABLED));
        assertThat(way("podcast").orElseThrow().to()).contains("1.1.0");

        done(EVA, Verb.UPDATE, entry("podcast", "1.1.0", Standing.ENABLED));
        done(By.SYSTEM, Verb.UNDO, entry("podcast", "1.0.0", Standing.ENABLED));
        assertThat(way("podcast")).isEmpty();
    }

    @Test
    void aProfileThatSomethingElseMadeHasNoWayBack() throws IOException {
        done(EVA, Verb.INSTALL, entry("podcast", "1.0.0", Standing.ENABLED));
        now = now.with(entry("podcast", "3.0.0", Standing.ENABLED));

        assertThat(way("podcast")).isEmpty();
    }

    @Test
    void whatFailedIsNoChange() throws IOException {
        done(EVA, Verb.INSTALL, entry("podcast", "1.0.0", Standing.ENABLED));
        Profile next = now.with(entry("podcast", "1.1.0", Standing.ENABLED));
        journal.begin("x", EVA, plan(Verb.UPDATE, now, next, "podcast"));
        journal.failed("x", new Label("Nej", "No"));

        assertThat(way("podcast").orElseThrow().to()).isEmpty();
    }

    private Optional<WaysBack.Way> way(String module) throws IOException {
        return ways.of(module, now, NOW);
    }

    private static Entry entry(String module, String version, Standing standing) {
        return new Entry(module, version, "feature-" + version, standing, NOW.toString());
    }

    private void done(By by, Verb verb, Entry entry) throws IOException {
        Profile next = now.with(entry);
        profiles.save(next);
        String id = Integer.toString(++run);
        journal.begin(id, by, plan(verb, now, next, entry.module()));
        journal.done(id);
        now = next;
    }

    private static Plan plan(Verb verb, Profile base, Profile next, String module) {
        Label name = new Label(module, module);
        Plan.Step step = new Plan.Step(
                verb,
                module,
                name,
                name,
                base.installed(module).map(Entry::version),
                next.installed(module).map(Entry::version),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
        return PlanJson.hashed(new Plan("", base.hash(), next.hash(), List.of(step)));
    }
}
