package se.samverkstad.workbench.setup;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.api.todo.TodoEntry;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.api.web.Request;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** That the set-up is not finished; leads to its next step. */
@Component(service = TodoSource.class)
@TodoEntry(id = "set-up", permission = Manage.PERMISSION, order = 5)
public final class SetUpTodo implements TodoSource {
    /** Of each step. */
    private static final int MINUTES = 5;

    private final SetUpProgress progress;
    private final Screens screens;

    @Activate
    public SetUpTodo(@Reference SetUpProgress progress, @Reference Screens screens) {
        this.progress = progress;
        this.screens = screens;
    }

    @Override
    public List<Todo> waiting(Request request) {
        return progress.next().stream()
                .map(step -> Todo.of(
                        "finish",
                        screens.text(request.locale()).of("todo.set-up"),
                        SetUpPages.ROOT + step,
                        progress.open() * MINUTES))
                .toList();
    }
}
