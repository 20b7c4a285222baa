package se.samverkstad.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.job.Piece;
import se.samverkstad.api.job.Progress;

final class RebuildJobTest {
    @TempDir
    Path home;

    private final Desk desk = new Desk();
    private Search search;

    @BeforeEach
    void begin() {
        search = new Search(desk, home.resolve("search"), Duration.ofSeconds(5));
    }

    @AfterEach
    void close() throws Exception {
        search.close();
    }

    private Progress toItsEnd() {
        RebuildJob job = new RebuildJob(search);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Progress progress = job.next(new Piece("run", "", "", By.SYSTEM));
        while (!progress.ended()) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
            progress = job.next(new Piece("run", "", progress.point(), By.SYSTEM));
        }
        return progress;
    }

    @Test
    void itSaysOfWhichModulesNotEverythingCouldBeReadAndThatItCouldTheNextTime() {
        Things broken = new Things("broken", "Stöd som brister");
        broken.broken = true;
        desk.switchTo(
                Desk.module("broken", "a", broken),
                Desk.module("podcast", "a", new Things("podcast", "Stöd", "Hjälp")));

        Progress partly = toItsEnd();
        assertThat(partly.swedish())
                .isEqualTo("Registret är ombyggt, men allt kunde inte läsas: Modul broken. Det hittas som förut; loggen"
                        + " säger varför.");
        assertThat(partly.english()).contains("not everything could be read: Module broken.");

        broken.broken = false;
        Progress wholly = toItsEnd();
        assertThat(wholly.swedish()).contains("3").doesNotContain("Modul broken");
        assertThat(wholly.english()).contains("3").doesNotContain("Module broken");
    }
}
