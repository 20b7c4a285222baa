package se.samverkstad.testkit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.job.Job;
import se.samverkstad.api.job.Piece;
import se.samverkstad.api.job.Progress;

/**
 * What the workbench relies on when it runs a job: that it comes to its end in pieces, that a piece may be done twice, that it
 * goes on in another process from its point alone, and that it may be cancelled wherever it is. Extended by one test class for
 * each job, with a real database below it.
 */
public abstract class JobContract {
    private static final int ENDLESS = 10_000;
    private static final int MOST_REST = 100;

    /** One that knows nothing of earlier pieces, as in another process; called for every piece. */
    protected abstract Job job() throws Exception;

    /** What the job is started with. */
    protected String argument() {
        return "";
    }

    /** Puts everything as it is before the job: there must be more than one piece to do. */
    protected abstract void prepare() throws Exception;

    /** What the job has done, to be compared. */
    protected abstract Object outcome() throws Exception;

    @BeforeEach
    final void prepareEach() throws Exception {
        prepare();
    }

    private final String run = UUID.randomUUID().toString();

    private Piece piece(String point) {
        return new Piece(run, argument(), point, By.person("00000000-0000-7000-8000-000000000001", "Kim"));
    }

    /** Everything that a whole run answers, from that point on, each piece done that many times. */
    private List<Progress> run(String from, int times) throws Exception {
        List<Progress> all = new ArrayList<>();
        String point = from;
        do {
            Progress progress = job().next(piece(point));
            for (int time = 1; time < times && !progress.ended(); time++) {
                progress = job().next(piece(point));
            }
            all.add(progress);
            point = progress.point();
            Thread.sleep(Math.min(MOST_REST, progress.rest().toMillis()));
        } while (!all.get(all.size() - 1).ended() && all.size() < ENDLESS);
        return all;
    }

    @Test
    final void itComesToItsEndInPieces() throws Exception {
        List<Progress> all = run("", 1);

        assertThat(all).hasSizeGreaterThan(1).hasSizeLessThan(ENDLESS);
    }

    @Test
    final void itSaysHowFarItHasComeInBothLanguages() throws Exception {
        List<Progress> all = run("", 1);

        assertThat(all).allSatisfy(each -> {
            assertThat(each.swedish()).isNotEqualTo(each.english()).doesNotContain("!", "{0");
            assertThat(each.english()).doesNotContain("!", "{0");
        });
        assertThat(all.stream()
                        .filter(each -> !each.ended())
                        .map(Progress::done)
                        .toList())
                .isSorted();
    }

    @Test
    final void aPieceThatIsDoneTwiceIsDoneOnce() throws Exception {
        run("", 1);
        Object once = outcome();
        prepare();

        run("", 2);

        assertThat(outcome()).isEqualTo(once);
    }

    @Test
    final void aPointItDoesNotKnowIsABeginning() throws Exception {
        run("", 1);
        Object whole = outcome();
        prepare();

        run("not a point of this version", 1);

        assertThat(outcome()).isEqualTo(whole);
    }

    @Test
    final void whatIsCancelledBeforeItsFirstPieceIsNotSaidToBeDone() throws Exception {
        assertThat(job().cancelled(piece("")).filter(Progress::ended))
                .as("done without a piece")
                .isEmpty();
    }

    @Test
    final void itMayBeCancelledWhereverItIsAndBegunAgain() throws Exception {
        run("", 1);
        Object whole = outcome();
        for (int pieces = 0; pieces < 3; pieces++) {
            prepare();
            String point = "";
            for (int i = 0; i < pieces; i++) {
                Progress progress = job().next(piece(point));
                point = progress.ended() ? point : progress.point();
            }

            job().cancelled(piece(point));
            job().cancelled(piece(point));
            run("", 1);

            assertThat(outcome()).as("cancelled after %d pieces", pieces).isEqualTo(whole);
        }
    }
}
