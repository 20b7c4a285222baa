package se.samverkstad.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.OfferedJob;
import se.samverkstad.store.TestStores;
import se.samverkstad.testkit.audit.RecordedActs;
import se.samverkstad.workbench.job.JobRun.State;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Gateway;
import se.samverkstad.workbench.web.SwitchboardDouble;
import se.samverkstad.workbench.web.TimedCalls;

final class JobDeskTest {
    private static final UUID ANNA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final Principal WHO = new Principal(ANNA.toString(), "Anna", Set.of("radio.read"), false);
    private static final String NODE = "here";
    private static final OfferedJob COUNT = new OfferedJob(
            SwitchboardDouble.RADIO, "count", new Label("Räknar", "Counting"), "radio.read", true, piece -> {
                throw new IllegalStateException("never called here");
            });

    @TempDir
    Path home;

    private final SwitchboardDouble switchboard = new SwitchboardDouble();
    private final JobWords words = new JobWords(new Screens());
    private final RecordedActs acts = new RecordedActs();
    private final Board board = new Board();
    private final JobNews news = new JobNews(board, words);
    private TestStores stores;
    private JobRows rows;
    private Runner runner;
    private JobDesk desk;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        rows = new JobRows(stores.of("workbench", Gateway.class), Clock.systemUTC());
        Worker worker =
                new Worker(rows, switchboard, new TimedCalls(), person -> "Anna", words, news, Duration.ofSeconds(1));
        // Without core in the table it takes up nothing.
        runner = new Runner(rows, worker, switchboard, Clock.systemUTC());
        desk = new JobDesk(rows, runner, switchboard, words, news, acts);
    }

    @AfterEach
    void close() throws Exception {
        runner.close();
        stores.close();
    }

    /** What is told by its key, and how the run was when it was taken back. */
    private final class Board implements Notices {
        private final List<String> hanging = new ArrayList<>();
        private final List<State> takenBack = new ArrayList<>();

        @Override
        public int send(Notice notice) {
            hanging.add(notice.kind() + " " + notice.key());
            return 1;
        }

        @Override
        public void withdraw(String kind, String key) {
            hanging.remove(kind + " " + key);
            takenBack.add(rows.one(UUID.fromString(key)).orElseThrow().state());
        }
    }

    @Test
    void whatWasToldOfAFailureIsTakenBackBeforeTheJobGoesOnAndMayFailAgain() {
        UUID id = rows.begin(COUNT, "", ANNA, words.of("jobs.begins")).id();
        rows.hold(id, NODE);
        rows.end(id, NODE, State.FAILED, words.of("jobs.broken"), "");
        JobRun failed = rows.one(id).orElseThrow();
        news.ended(failed);
        assertThat(board.hanging).containsExactly("job " + id);

        assertThat(desk.again(failed, WHO)).isTrue();

        assertThat(board.hanging).isEmpty();
        assertThat(board.takenBack).as("while nobody could take it up").containsExactly(State.FAILED);
        assertThat(rows.one(id)).get().extracting(JobRun::state).isEqualTo(State.ON);
        assertThat(acts.acts()).extracting(Act::kind).containsExactly("job.resumed");
    }
}
