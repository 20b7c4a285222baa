package se.samverkstad.workbench.todo;

import java.time.LocalDate;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.modules.change.SwedishTime;

/**
 * A thing to do as it is shown.
 *
 * @param id of its link
 * @param sentence what to do, and how long it takes when someone can say: <i>Publicera Det första mötet (1 min)</i>
 * @param module what that is called which tells of it
 * @param day when it is to be done, in words; empty when none is set
 * @param late whether that day has passed
 */
public record TodoLine(String id, String sentence, String path, String module, String day, boolean late) {
    /** @param source as its key names it */
    static TodoLine of(Todo todo, String source, String module, LocalDate today, Text text) {
        return new TodoLine(
                "gor-" + source.replace('/', '-') + "-" + todo.id(),
                todo.minutes() == 0 ? todo.sentence() : text.of("todo.takes", todo.sentence(), todo.minutes()),
                todo.path(),
                module,
                todo.by().map(day -> words(day, today, text)).orElse(""),
                todo.by().filter(day -> day.isBefore(today)).isPresent());
    }

    private static String words(LocalDate day, LocalDate today, Text text) {
        return day.equals(today)
                ? text.of("todo.today")
                : text.of(
                        day.isBefore(today) ? "todo.was" : "todo.by",
                        text.day(day.atTime(12, 0).atZone(SwedishTime.ZONE).toInstant()));
    }
}
