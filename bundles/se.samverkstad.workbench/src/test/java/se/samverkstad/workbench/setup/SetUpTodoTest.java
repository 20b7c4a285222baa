package se.samverkstad.workbench.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.workbench.look.SettingsInMemory;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.setup.SetUpProgress.State;
import se.samverkstad.workbench.shell.Screens;

final class SetUpTodoTest {
    private final SetUpProgress progress = new SetUpProgress(new SettingsInMemory(), false);

    @Test
    void itLeadsToTheFirstStepThatIsOpenAndTakesTheTimeOfAllThatAre() {
        progress.begin("Karin");
        progress.mark(1, State.DONE, "Karin");
        progress.mark(2, State.LATER, "Karin");

        assertThat(waiting()).containsExactly(Todo.of("finish", "Gör klart installationen", "/kom-igang/3", 15));
    }

    @Test
    void nothingWaitsBeforeItIsBegunAndWhenItIsFinished() {
        assertThat(waiting()).isEmpty();
        progress.begin("Karin");
        for (int step = 1; step <= SetUpProgress.STEPS; step++) {
            progress.mark(step, State.DONE, "Karin");
        }
        assertThat(waiting()).isEmpty();
    }

    private List<Todo> waiting() {
        return new SetUpTodo(progress, new Screens()).waiting(SampleRequest.by(Samples.ADMINISTRATOR));
    }
}
