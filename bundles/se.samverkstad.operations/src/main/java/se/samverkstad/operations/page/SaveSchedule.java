package se.samverkstad.operations.page;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.operations.backup.BackupPlan;
import se.samverkstad.operations.backup.BackupRuns;

/** Saves when backups are made, where, and how many are kept; tries the folder first. */
@Component(service = Page.class)
@PageRoute(path = "/drift/sakerhetskopia/schema", kind = PageRoute.Kind.ACTION, permission = Screens.PERMISSION)
public final class SaveSchedule implements Page {
    private final Screens screens;
    private final BackupScreen backups;
    private final BackupRuns runs;

    @Activate
    public SaveSchedule(@Reference Screens screens, @Reference BackupScreen backups, @Reference BackupRuns runs) {
        this.screens = screens;
        this.backups = backups;
        this.runs = runs;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Map<String, String> written = new LinkedHashMap<>();
        for (String field : new String[] {"pa", "tid", "mapp", "dagar", "veckor"}) {
            written.put(field, request.parameter(field).orElse(""));
        }
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<LocalTime> time = BackupPlan.time(value(written, "tid"));
        if (time.isEmpty()) {
            errors.put("tid", text.of("drift.time-wrong"));
        }
        Optional<Path> folder = folder(value(written, "mapp"));
        if (folder.isEmpty()) {
            errors.put("mapp", text.of("drift.folder-wrong"));
        } else if (!runs.canWrite(folder.get())) {
            errors.put("mapp", text.of("drift.folder-closed"));
        }
        OptionalInt days = number(written, "dagar", 1);
        if (days.isEmpty()) {
            errors.put("dagar", text.of("drift.keep-days-wrong"));
        }
        OptionalInt weeks = number(written, "veckor", 0);
        if (weeks.isEmpty()) {
            errors.put("veckor", text.of("drift.keep-weeks-wrong"));
        }
        if (!errors.isEmpty()) {
            return Response.invalid(
                    text.of("drift.backup"), screens.view("drift/backup.jte", backups.model(text, written, errors)));
        }
        BackupPlan plan = new BackupPlan(
                !value(written, "pa").isEmpty(),
                time.orElseThrow(),
                folder.orElseThrow(),
                days.getAsInt(),
                weeks.getAsInt());
        runs.save(plan, By.of(request.principal()));
        return Response.redirect("/drift?flik=sakerhetskopia", text.of("drift.schedule-saved"));
    }

    private static String value(Map<String, String> written, String field) {
        return written.getOrDefault(field, "");
    }

    private static Optional<Path> folder(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(Map<String, String> written, String field, int least) {
        String text = value(written, field);
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
        return number >= least && number <= BackupPlan.MOST ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
