package se.samverkstad.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

final class ReviewTodoTest {
    @Test
    void theRecordIsToBeReviewedFromTheSwedishDayThatTheMonthEnds() {
        assertThat(waiting(Optional.of(Instant.parse("2026-11-22T23:30:00Z"))))
                .containsExactly(
                        Todo.of("month", "Granska loggen", "/drift/granska", 5).by(LocalDate.parse("2026-11-23")));
    }

    @Test
    void nothingWaitsWhileTheMonthLasts() {
        assertThat(waiting(Optional.empty())).isEmpty();
    }

    private static List<Todo> waiting(Optional<Instant> due) {
        return new ReviewTodo(() -> due, new Screens()).waiting(SampleRequest.by(Samples.ADMINISTRATOR));
    }
}
