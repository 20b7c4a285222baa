package se.samverkstad.workbench.todo;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.workbench.shell.Screens;

/** The three most pressing things to do, on Start. */
@Component(service = Part.class)
@HelpPage(page = "att-gora")
@PartPlacement(id = "todo", target = "start", title = "todo.menu", order = 10, permission = Permissions.SIGNED_IN)
public final class TodoPart implements Part {
    private static final int MOST = 3;

    private final Todos todos;
    private final Screens screens;

    @Activate
    public TodoPart(@Reference Todos todos, @Reference Screens screens) {
        this.todos = todos;
        this.screens = screens;
    }

    @Override
    public Optional<View> render(Request request) {
        return Optional.of(screens.view(
                "todo/part.jte",
                Map.of("text", screens.text(request.locale()), "todos", todos.of(request), "most", MOST)));
    }
}
