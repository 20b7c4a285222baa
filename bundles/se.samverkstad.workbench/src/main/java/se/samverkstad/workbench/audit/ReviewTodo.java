package se.samverkstad.workbench.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.api.todo.TodoEntry;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.api.web.Request;
import se.samverkstad.workbench.shell.Screens;

/** That the record is to be reviewed, a month after it was. */
@Component(service = TodoSource.class)
@TodoEntry(id = "review", permission = Reviewer.PERMISSION, order = 20)
public final class ReviewTodo implements TodoSource {
    private static final int MINUTES = 5;

    private final Supplier<Optional<Instant>> due;
    private final Screens screens;

    @Activate
    public ReviewTodo(@Reference Reviews reviews, @Reference Screens screens) {
        this(reviews::due, screens);
    }

    ReviewTodo(Supplier<Optional<Instant>> due, Screens screens) {
        this.due = due;
        this.screens = screens;
    }

    @Override
    public List<Todo> waiting(Request request) {
        return due.get().stream()
                .map(at -> Todo.of("month", screens.text(request.locale()).of("todo.review"), Reviewer.REVIEW, MINUTES)
                        .by(LocalDate.ofInstant(at, Reviewer.SWEDEN)))
                .toList();
    }
}
