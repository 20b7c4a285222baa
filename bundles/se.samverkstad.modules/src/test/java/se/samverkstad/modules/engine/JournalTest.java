package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;

final class JournalTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Label NAME = new Label("Podd", "Podcast");

    @TempDir
    private Path folder;

    private Path file;
    private Journal journal;

    @BeforeEach
    void open() {
        file = folder.resolve("journal.jsonl");
        journal = new Journal(file, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatWasBegunAndNotEndedIsOpen() throws IOException {
        journal.begin("1", By.person("1", "Eva"), plan());
        journal.done("1");
        journal.begin("2", By.person("1", "Eva"), plan());

        assertThat(journal.unfinished().orElseThrow().run()).isEqualTo("2");
    }

    @Test
    void aLineThatACrashCutIsPassedOverAndSpoilsNoOther() throws IOException {
        journal.begin("1", By.person("1", "Eva"), plan());
        Files.writeString(file, "{\"at\":\"2026-11-21T12", StandardOpenOption.APPEND);

        journal.done("1");

        assertThat(journal.unfinished()).isEmpty();
        assertThat(journal.history(10)).hasSize(1);
    }

    @Test
    void historyTellsWhoDidWhatNewestFirst() throws IOException {
        journal.begin("1", By.person("1", "Eva"), plan());
        journal.failed("1", NAME);
        journal.begin("2", By.person("1", "Bo"), plan());
        journal.done("2");

        List<HistoryEntry> history = journal.history(10);

        assertThat(history).extracting(HistoryEntry::who).containsExactly("Bo", "Eva");
        assertThat(history).extracting(HistoryEntry::done).containsExactly(true, false);
        assertThat(history.get(0).at()).isEqualTo(NOW);
        assertThat(journal.history(1)).hasSize(1);
    }

    @Test
    void aCancelledChangeIsInTheHistoryWithItsReasonAndHoldsNothing() throws IOException {
        journal.begin("1", By.person("1", "Eva"), plan());
        journal.cancelled("1", new Label("Avbröts", "Was cancelled"));

        assertThat(journal.history(10)).singleElement().satisfies(entry -> {
            assertThat(entry.done()).isFalse();
            assertThat(entry.why()).contains(new Label("Avbröts", "Was cancelled"));
        });
        assertThat(journal.latest()).isEmpty();
        assertThat(journal.unfinished()).isEmpty();
    }

    private static Plan plan() {
        Plan.Step step = new Plan.Step(
                Verb.INSTALL,
                "podcast",
                NAME,
                NAME,
                Optional.empty(),
                Optional.of("1.0.0"),
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
        return PlanJson.hashed(new Plan("", "a", "b", List.of(step)));
    }
}
