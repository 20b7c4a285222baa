package se.samverkstad.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.job.CannotGoOn;
import se.samverkstad.api.job.Job;
import se.samverkstad.api.job.Piece;
import se.samverkstad.api.job.Progress;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.OfferedJob;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.job.JobRun.State;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Gateway;
import se.samverkstad.workbench.web.SwitchboardDouble;
import se.samverkstad.workbench.web.TimedCalls;

/** What comes of a piece, however it ends, on a real database. */
final class WorkerTest {
    private static final UUID ANNA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final String NODE = "here";
    private static final Duration LIMIT = Duration.ofMillis(500);

    @TempDir
    static Path home;

    private static TestStores stores;
    private static Store store;

    private final SwitchboardDouble switchboard = new SwitchboardDouble();
    private final TimedCalls calls = new TimedCalls();
    private final List<Notice> notices = new ArrayList<>();
    private final JobWords words = new JobWords(new Screens());
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> ends = new ArrayList<>();
    private Progress left = Progress.stopped("Siffrorna är borta.", "The numbers are gone.");
    private JobRows rows;
    private Worker worker;

    @BeforeAll
    static void open() {
        stores = TestStores.sqlite(home);
        store = stores.of("workbench", Gateway.class);
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void begin() {
        store.write(all -> all.execute("DELETE FROM ${table}job_run"));
        rows = new JobRows(store, Clock.systemUTC());
        worker = new Worker(rows, switchboard, calls, person -> "Anna", words, new JobNews(new Told(), words), LIMIT);
    }

    private final class Told implements Notices {
        @Override
        public int send(Notice notice) {
            notices.add(notice);
            return 1;
        }

        @Override
        public void withdraw(String kind, String key) {
            throw new IllegalStateException("nothing is taken back");
        }
    }

    private interface Next {
        Progress of(Piece piece) throws Exception;
    }

    private OfferedJob offered(Next next) {
        Job job = new Job() {
            @Override
            public Progress next(Piece piece) throws Exception {
                pieces.add(piece);
                return next.of(piece);
            }

            @Override
            public Optional<Progress> cancelled(Piece piece) {
                ends.add(piece);
                return Optional.of(left);
            }
        };
        return new OfferedJob(
                SwitchboardDouble.RADIO, "count", new Label("Räknar", "Counting"), "radio.read", true, job);
    }

    private UUID started(OfferedJob job) {
        install(List.of(job));
        return rows.begin(job, "of radio", ANNA, words.of("jobs.begins")).id();
    }

    private void install(List<OfferedJob> jobs) {
        switchboard.install(
                new Contributions(SwitchboardDouble.RADIO, SwitchboardDouble.NAME, List.copyOf(jobs), Help.none()));
    }

    /** One piece, as the runner has it done. */
    private JobRun piece(UUID id) {
        Optional<JobRun> held = rows.hold(id, NODE);
        assertThat(held).isPresent();
        worker.piece(held.get(), NODE);
        assertThat(switchboard.leases()).as("leases").isZero();
        return rows.one(id).orElseThrow();
    }

    private static Progress toThree(Piece piece) {
        int now = piece.point().isEmpty() ? 1 : Integer.parseInt(piece.point()) + 1;
        return now < 3
                ? Progress.at(Integer.toString(now), "Nu " + now, "Now " + now).of(3, now)
                : Progress.ended("Räknade till tre.", "Counted to three.")
                        .of(3, 3)
                        .opening("/radio");
    }

    @Test
    void eachPieceBeginsWhereTheOneBeforeEnded() {
        UUID id = started(offered(WorkerTest::toThree));

        piece(id);
        JobRun second = piece(id);
        assertThat(second.point()).isEqualTo("2");
        assertThat(second.said()).isEqualTo(new Label("Nu 2", "Now 2"));
        JobRun third = piece(id);

        assertThat(third.state()).isEqualTo(State.DONE);
        assertThat(third.said()).isEqualTo(new Label("Räknade till tre.", "Counted to three."));
        assertThat(third.address()).isEqualTo("/radio");
        assertThat(pieces).extracting(Piece::point).containsExactly("", "1", "2");
        assertThat(pieces).extracting(Piece::argument).containsOnly("of radio");
        assertThat(pieces.get(0).by().name()).isEqualTo("Anna");
        assertThat(notices).as("of what took no time").isEmpty();
    }

    @Test
    void whatIsCancelledPutsItselfAwayAndDoesNoMore() {
        UUID id = started(offered(WorkerTest::toThree));
        piece(id);
        rows.cancel(id);

        JobRun ended = piece(id);

        assertThat(ended.state()).isEqualTo(State.CANCELLED);
        assertThat(ended.said()).isEqualTo(new Label("Siffrorna är borta.", "The numbers are gone."));
        assertThat(ends).extracting(Piece::point).containsExactly("1");
        assertThat(pieces).hasSize(1);
    }

    @Test
    void whatWasDoneBeforeItCouldBeCancelledIsDone() {
        UUID id = started(offered(WorkerTest::toThree));
        piece(id);
        rows.cancel(id);
        left = Progress.ended("Räknade till tre.", "Counted to three.").opening("/radio");

        JobRun ended = piece(id);

        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.said()).isEqualTo(new Label("Räknade till tre.", "Counted to three."));
        assertThat(ended.address()).isEqualTo("/radio");
        assertThat(ended.done()).isEqualTo(ended.whole());
    }

    @Test
    void whatCannotGoOnSaysWhyAndGoesOnFromTheSamePoint() {
        List<Integer> full = new ArrayList<>(List.of(1));
        UUID id = started(offered(piece -> {
            if (piece.point().equals("1") && !full.isEmpty()) {
                throw new CannotGoOn("Disken är full, gör plats.", "The disk is full, make room.");
            }
            return toThree(piece);
        }));
        piece(id);

        JobRun failed = piece(id);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.said()).isEqualTo(new Label("Disken är full, gör plats.", "The disk is full, make room."));
        assertThat(notices).extracting(Notice::swedish).containsExactly("Räknar gick inte. Disken är full, gör plats.");
        full.clear();
        assertThat(rows.again(failed, words.of("jobs.begins"))).isTrue();
        assertThat(piece(id).point()).isEqualTo("2");
    }

    @Test
    void whatThrowsOrHangsEndsAloneAndIsSaid() {
        UUID thrown = started(offered(piece -> {
            throw new IllegalStateException("a fault of the module");
        }));
        assertThat(piece(thrown).said()).isEqualTo(words.of("jobs.broken"));

        CountDownLatch never = new CountDownLatch(1);
        UUID hung = started(offered(piece -> {
            never.await();
            return Progress.ended("Nej", "No");
        }));
        Optional<JobRun> held = rows.hold(hung, NODE);
        worker.piece(held.orElseThrow(), NODE);
        assertThat(rows.one(hung)).get().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.said()).isEqualTo(words.of("jobs.late"));
        });
        assertThat(switchboard.missed()).isEqualTo(1);
        never.countDown();
    }

    @Test
    void aModuleThatIsAwayIsWaitedForAndAVersionWithoutTheJobIsNot() {
        UUID id = started(offered(WorkerTest::toThree));
        piece(id);
        switchboard.remove(Absent.Why.PAUSED);
        assertThat(piece(id).state()).isEqualTo(State.ON);

        install(List.of());
        assertThat(piece(id).said()).isEqualTo(words.of("jobs.unknown"));

        install(List.of(offered(WorkerTest::toThree)));
        assertThat(rows.again(rows.one(id).orElseThrow(), words.of("jobs.begins")))
                .isTrue();
        assertThat(piece(id).point()).isEqualTo("2");
    }

    @Test
    void aModuleThatIsAwayDoesNotKeepItsJobFromBeingCancelled() {
        UUID id = started(offered(WorkerTest::toThree));
        switchboard.remove(Absent.Why.REMOVED);
        rows.cancel(id);

        assertThat(piece(id).state()).isEqualTo(State.CANCELLED);
        assertThat(ends).isEmpty();
    }

    @Test
    void whatTheStoreRefusesIsTriedAgainButNotForEver() {
        UUID id = started(offered(piece -> {
            throw new StoreException(StoreException.Code.CONFLICT, "someone else came first");
        }));

        for (int time = 1; time <= 5; time++) {
            JobRun run = piece(id);
            assertThat(run.state()).as("time %d", time).isEqualTo(State.ON);
            assertThat(run.due()).isAfter(run.changed());
        }

        assertThat(piece(id).said()).isEqualTo(words.of("jobs.stuck"));
        assertThat(pieces).hasSize(5);
    }
}
