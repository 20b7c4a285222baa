package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.Verb;

final class PlanFilesTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theNextProcessReadsWhatThisOneSaved() throws Exception {
        List<Change> changes =
                List.of(Change.of(Verb.INSTALL, "podcast"), new Change(Verb.UPDATE, "seminar", Optional.of("1.2.0")));
        new PlanFiles(folder, NOW).save(HASH, changes, NOW, "ba5e");

        assertThat(new PlanFiles(folder, NOW).load(HASH))
                .contains(new PlanFiles.Saved(changes, NOW, Optional.of("ba5e")));
    }

    @Test
    void oneOfMoreThanAMonthAgoIsNoneAnyMore() throws Exception {
        PlanFiles files = new PlanFiles(folder, NOW);
        files.save(HASH, List.of(Change.of(Verb.INSTALL, "podcast")), NOW, "ba5e");
        Path plan = folder.resolve(HASH + ".json");
        Path purge = Files.writeString(folder.resolve(HASH + ".purge.json"), "{}");
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
        Files.setLastModifiedTime(plan, longAgo);
        Files.setLastModifiedTime(purge, longAgo);

        assertThat(files.load(HASH)).isEmpty();
        new PlanFiles(folder, Instant.now());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHashThatIsNoneNamesNoFile() throws Exception {
        assertThat(new PlanFiles(folder, NOW).load("../../etc/passwd")).isEmpty();
        assertThat(new PlanFiles(folder, NOW).load(HASH)).isEmpty();
    }
}
