package se.samverkstad.workbench.todo;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.change.SwedishTime;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.PlacedTodos;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.ModuleNames;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.web.Reach;
import se.samverkstad.workbench.web.Together;
import se.samverkstad.workbench.web.Together.Reply;

/** Gathers what waits for whoever asks: what has a day first, the nearest of all first, then as the sources are ordered. */
@Component(service = Todos.class)
public final class Todos {
    private final Together together;
    private final Screens screens;
    private final Clock clock;

    @Activate
    public Todos(@Reference Together together, @Reference Screens screens) {
        this(together, screens, Clock.system(SwedishTime.ZONE));
    }

    Todos(Together together, Screens screens, Clock clock) {
        this.together = together;
        this.screens = screens;
        this.clock = clock;
    }

    /** @param request the one a page or a part of the workbench was called with */
    Gathered of(Request request) {
        Snapshot snapshot = WithSnapshot.of(request);
        ContributionTable table = snapshot.table();
        Text text = screens.text(request.locale());
        LocalDate today = LocalDate.now(clock);
        List<Reply<PlacedTodos, List<Todo>>> replies = together.ask(
                snapshot,
                table.todos().stream()
                        .filter(source -> request.principal().may(source.permission()))
                        .toList(),
                source -> List.copyOf(source.source().waiting(request)));
        return new Gathered(
                replies.stream()
                        .flatMap(reply -> found(reply, request, table, text))
                        .sorted(comparing(each -> each.todo().by().orElse(LocalDate.MAX)))
                        .map(each -> TodoLine.of(each.todo(), each.source(), each.module(), today, text))
                        .toList(),
                replies.stream()
                        .filter(reply -> reply.answer().isEmpty())
                        .map(reply -> name(reply, table, text))
                        .distinct()
                        .toList(),
                Onward.of(table, request.principal(), text));
    }

    /** A thing to do, who told of it, and what their module is called. */
    private record Found(String source, String module, Todo todo) {}

    /** What one may not open is nothing to do for them. */
    private static Stream<Found> found(
            Reply<PlacedTodos, List<Todo>> reply, Request request, ContributionTable table, Text text) {
        return reply.answer().orElse(List.of()).stream()
                .limit(TodoSource.MOST)
                .filter(todo -> Reach.opens(table, request.principal(), todo.path()))
                .map(todo -> new Found(reply.asked().key(), name(reply, table, text), todo));
    }

    private static String name(Reply<PlacedTodos, ?> reply, ContributionTable table, Text text) {
        return ModuleNames.of(reply.asked().generation().module(), table, text);
    }
}
