package se.samverkstad.workbench.todo;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** {@code /att-gora}: all that waits for whoever asks. */
@Component(service = Page.class)
@PageRoute(path = TodoPage.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "att-gora")
@MenuEntry(label = "todo.menu", order = 10)
public final class TodoPage implements Page {
    static final String PATH = "/att-gora";

    private final Todos todos;
    private final Screens screens;

    @Activate
    public TodoPage(@Reference Todos todos, @Reference Screens screens) {
        this.todos = todos;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return Response.page(
                text.of("todo.menu"), screens.view("todo/all.jte", Map.of("text", text, "todos", todos.of(request))));
    }
}
