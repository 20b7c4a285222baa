package se.samverkstad.workbench.todo;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.api.todo.TodoEntry;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.api.web.Request;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** That no backup was ever made, or that they fail. */
@Component(service = TodoSource.class)
@TodoEntry(id = "backup", permission = Manage.PERMISSION, order = 10)
public final class BackupTodo implements TodoSource {
    private static final String PLACE = "/drift?flik=sakerhetskopia";

    private final BackupStatus backups;
    private final Screens screens;

    @Activate
    public BackupTodo(@Reference BackupStatus backups, @Reference Screens screens) {
        this.backups = backups;
        this.screens = screens;
    }

    @Override
    public List<Todo> waiting(Request request) {
        Text text = screens.text(request.locale());
        return switch (backups.trouble().map(BackupStatus.Trouble::kind).orElse(BackupStatus.Trouble.Kind.OFF)) {
            case FAILED, OLD -> List.of(Todo.of("failing", text.of("todo.backup-failing"), PLACE, 5));
            case DAMAGED -> List.of(Todo.of("damaged", text.of("todo.backup-damaged"), PLACE, 5));
            // Without a schedule, or with nothing wrong: whoever backs up in another way has decided so.
            case OFF ->
                backups.lastGood().isPresent() ? List.of() : List.of(Todo.of("none", text.of("todo.backup"), PLACE, 1));
        };
    }
}
