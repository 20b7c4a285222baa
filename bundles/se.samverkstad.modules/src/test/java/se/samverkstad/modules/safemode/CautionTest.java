package se.samverkstad.modules.safemode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.change.SafeMode.Suspect;
import se.samverkstad.modules.change.Verb;

final class CautionTest {
    private static final List<String> BOTH = List.of("board", "podcast");
    private static final List<HistoryEntry> HISTORY = List.of(
            entry(Verb.UPDATE, "gone", true),
            entry(Verb.UPDATE, "board", false),
            entry(Verb.PAUSE, "board", true),
            entry(Verb.UPDATE, "podcast", true));

    @TempDir
    private Path run;

    private FailedStarts failed;

    @BeforeEach
    void open() {
        failed = new FailedStarts(run);
    }

    @Test
    void twoFailedStartsAreStillTriedAgain() {
        fail(2);

        assertThat(decide(3, false)).isEmpty();
    }

    @Test
    void theModuleThatWasBeingStartedIsSuspected() {
        fail(2);
        failed.begin();
        failed.starting("board", "1.0.0");
        failed.starting("podcast", "1.1.0");

        assertThat(decide(3, false)).contains(new SafeMode(3, Optional.of(new Suspect("podcast", "1.1.0", true))));
    }

    @Test
    void whenAllWereUpTheLatestChangeOfOneThatRunsIsSuspected() {
        fail(4);

        assertThat(decide(3, false)).contains(new SafeMode(4, Optional.of(new Suspect("podcast", "1.1.0", false))));
    }

    @Test
    void aStartThatHeldClearsAllBeforeIt() {
        fail(3);
        failed.held();
        failed.begin();

        assertThat(decide(3, false)).isEmpty();
        assertThat(failed.count()).isOne();
    }

    @Test
    void someoneMayAskForItAndNobodyIsSuspectedThen() {
        assertThat(decide(3, true)).contains(new SafeMode(0, Optional.empty()));
    }

    @Test
    void zeroIsNever() {
        fail(50);

        assertThat(decide(0, false)).isEmpty();
    }

    @Test
    void withoutModulesThereIsNothingToLeaveOut() {
        fail(5);

        assertThat(Caution.of(failed, 3, true, HISTORY, List.of())).isEmpty();
    }

    @Test
    void theCountOutlivesTheProcessAndAGarbledFileIsNone() throws IOException {
        fail(2);
        assertThat(new FailedStarts(run).count()).isEqualTo(2);

        Files.writeString(run.resolve("failed-starts.json"), "{\"failed\":");

        assertThat(new FailedStarts(run).count()).isZero();
    }

    private Optional<SafeMode> decide(int limit, boolean asked) {
        return Caution.of(new FailedStarts(run), limit, asked, HISTORY, BOTH);
    }

    private void fail(int starts) {
        for (int start = 0; start < starts; start++) {
            failed.begin();
            failed.starting("podcast", "1.1.0");
            failed.up();
        }
    }

    private static HistoryEntry entry(Verb verb, String module, boolean done) {
        return new HistoryEntry(Instant.EPOCH, "Eva", verb, module, Optional.of("1.0.0"), Optional.of("1.1.0"), done);
    }
}
