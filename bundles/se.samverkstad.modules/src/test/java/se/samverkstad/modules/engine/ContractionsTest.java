package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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

final class ContractionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(30);

    @TempDir
    private Path folder;

    private final Moving clock = new Moving();
    private final Told steps = new Told();
    private boolean busy;
    private int looked;
    private int run;
    private ProfileStore profiles;
    private Journal journal;
    private Profile now = Profile.EMPTY;
    private Contractions contractions;

    @BeforeEach
    void open() throws IOException {
        Home home = new Home(folder);
        home.create();
        profiles = new ProfileStore(home);
        journal = new Journal(home.journal(), clock);
        contractions = new Contractions(clock, () -> now, new WaysBack(journal, profiles, WINDOW), steps, work -> {
            if (!busy) {
                work.run();
            }
            return !busy;
        });
        done(Verb.INSTALL, "1.0.0", Standing.ENABLED);
        done(Verb.UPDATE, "1.1.0", Standing.ENABLED);
    }

    @AfterEach
    void close() {
        contractions.close();
    }

    @Test
    void aStepThatTakesAwayWaitsUntilTheWindowClosesAndIsCarriedOutOnce() {
        contractions.look();
        clock.at = NOW.plus(WINDOW).minusSeconds(1);
        contractions.look();
        assertThat(steps.completed).isEmpty();

        clock.at = NOW.plus(WINDOW);
        contractions.look();
        contractions.look();

        assertThat(steps.completed).containsExactly("1.1.0");
    }

    @Test
    void itWaitsWhileAChangeRuns() {
        clock.at = NOW.plus(WINDOW);
        busy = true;
        contractions.look();
        assertThat(steps.completed).isEmpty();

        busy = false;
        contractions.look();
        assertThat(steps.completed).containsExactly("1.1.0");
    }

    @Test
    void oneThatFailsIsTriedAgain() {
        clock.at = NOW.plus(WINDOW);
        steps.failing = true;
        contractions.look();
        assertThat(steps.completed).isEmpty();

        steps.failing = false;
        contractions.look();
        assertThat(steps.completed).containsExactly("1.1.0");
    }

    @Test
    void ofAModuleThatIsPausedNothingIsTakenAway() throws IOException {
        done(Verb.PAUSE, "1.1.0", Standing.PAUSED);
        clock.at = NOW.plus(WINDOW).plus(WINDOW);

        contractions.look();

        assertThat(steps.completed).isEmpty();
    }

    @Test
    void nothingIsReadOfAVersionWithoutSuchStepsASecondTime() {
        clock.at = NOW.plus(WINDOW);
        steps.waiting = false;

        contractions.look();
        contractions.look();

        assertThat(looked).isEqualTo(1);
    }

    private void done(Verb verb, String version, Standing standing) throws IOException {
        Entry entry = new Entry("podcast", version, "hash of " + version, standing, NOW.toString());
        Profile next = now.with(entry);
        profiles.save(now);
        profiles.save(next);
        String id = Integer.toString(++run);
        journal.begin(id, By.person("1", "Eva"), plan(verb, now, next));
        journal.done(id);
        now = next;
    }

    private static Plan plan(Verb verb, Profile base, Profile next) {
        Label name = new Label("podcast", "podcast");
        Plan.Step step = new Plan.Step(
                verb,
                "podcast",
                name,
                name,
                base.installed("podcast").map(Entry::version),
                next.installed("podcast").map(Entry::version),
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

    private final class Told implements Contractions.Steps {
        private final List<String> completed = new ArrayList<>();
        private boolean waiting = true;
        private boolean failing;

        @Override
        public boolean wait(Entry entry) {
            looked++;
            return waiting;
        }

        @Override
        public void complete(Entry entry) throws IOException {
            if (failing) {
                throw new IOException("the disk is full");
            }
            completed.add(entry.version());
            waiting = false;
        }
    }

    private static final class Moving extends Clock {
        private Instant at = NOW;

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
