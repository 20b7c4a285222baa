package se.samverkstad.workbench.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.operations.backup.BackupStatus.Trouble.Kind;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

final class BackupTodoTest {
    private static final Optional<Instant> NIGHT = Optional.of(Instant.parse("2026-11-23T01:00:00Z"));
    private static final Finding SAID =
            new Finding("backup", Health.Status.CRITICAL, "Disken är full.", "The disk is full.");

    @Test
    void itWaitsUntilThereIsABackup() {
        assertThat(waiting(Optional.empty(), Optional.empty()))
                .extracting(Todo::sentence)
                .containsExactly("Säkerhetskopiera installationen");
        assertThat(waiting(NIGHT, Optional.empty())).isEmpty();
    }

    @Test
    void whatFailsIsToBeSeenToWhateverThereIsFromBefore() {
        for (Kind kind : List.of(Kind.FAILED, Kind.OLD)) {
            assertThat(waiting(NIGHT, Optional.of(kind)))
                    .extracting(Todo::sentence)
                    .containsExactly("Se varför säkerhetskopiorna inte blir gjorda");
        }
        assertThat(waiting(Optional.empty(), Optional.of(Kind.FAILED))).hasSize(1);
        assertThat(waiting(NIGHT, Optional.of(Kind.DAMAGED)))
                .extracting(Todo::sentence)
                .containsExactly("Hämta skadade filer ur en äldre säkerhetskopia");
    }

    @Test
    void aScheduleThatIsTurnedOffIsNothingToDo() {
        assertThat(waiting(NIGHT, Optional.of(Kind.OFF))).isEmpty();
        assertThat(waiting(Optional.empty(), Optional.of(Kind.OFF))).hasSize(1);
    }

    private static List<Todo> waiting(Optional<Instant> last, Optional<Kind> kind) {
        Known backups = new Known(last, kind.map(each -> new BackupStatus.Trouble(each, SAID)));
        return new BackupTodo(backups, new Screens()).waiting(SampleRequest.by(Samples.ADMINISTRATOR));
    }

    /** What the backups say of themselves. */
    private record Known(Optional<Instant> lastGood, Optional<Trouble> trouble) implements BackupStatus {
        @Override
        public Optional<Instant> next() {
            return Optional.empty();
        }

        @Override
        public boolean running() {
            return false;
        }
    }
}
